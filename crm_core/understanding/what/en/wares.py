"""English names of things that are sold, in the singular: the last word of what is talked about."""

from crm_core.understanding.words import words

_MACHINES = words("""
    machine compressor pump motor gearbox conveyor baler lathe mill grinder welder robot cobot arm
    palletiser palletizer depalletiser sealer wrapper labeller labeler filler capper mixer blender
    extruder moulder press crane hoist forklift stacker truck trolley lift elevator escalator
    generator genset boiler chiller burner furnace oven kiln dryer drier washer dishwasher fridge
    freezer refrigerator cooler heater radiator fan blower ventilator extractor separator
    centrifuge filter valve actuator sensor gauge meter transmitter controller plc inverter drive
    encoder bearing coupling gasket seal belt chain sprocket gear shaft spindle nozzle manifold
    cylinder piston hydraulic cutter slicer dicer peeler sorter grader shredder crusher screener
    feeder hopper silo auger winch jack leveller scale weigher checkweigher printer plotter laser
    engraver router drill saw sander planer nailer stapler loader excavator digger bulldozer
    roller paver tractor harvester combine seeder planter sprayer spreader mower strimmer
    cultivator plough plow trailer tanker tipper van bus car bike scooter bicycle vehicle
    telehandler scissor boom scaffold scaffolding ladder
""")
_PARTS = words("""
    part spare bolt nut screw rivet washer bracket clamp hinge handle lock knob hose pipe tube
    flange elbow cable wire wiring connector terminal switch relay fuse breaker socket plug
    plate sheet beam girder rail profile coil rod bar billet casting forging mould die tooling
    fixture jig insert blade tyre tire wheel axle brake battery charger alternator starter exhaust
    wiper mirror windscreen lamp bulb led luminaire fixture downlight floodlight streetlight
    magnet capacitor resistor pcb chip wafer module heatsink enclosure cabinet rack panel
    transformer switchgear busbar ups
""")
_BUILDING = words("""
    tile brick block paver slab cement mortar plaster grout render insulation plasterboard
    drywall plywood mdf chipboard veneer timber lumber decking flooring laminate parquet carpet
    lino vinyl paint lacquer varnish primer sealant adhesive glue resin epoxy door window shutter
    blind awning canopy gate fence fencing railing balustrade gutter roof shingle membrane
    cladding facade curtain glass glazing skylight tap faucet sink basin bathtub shower toilet
    urinal cistern radiator boiler steel rebar mesh aggregate gravel sand asphalt bitumen
    worktop countertop cupboard stair lift
""")
_FOOD = words("""
    flour sugar salt rice wheat maize corn soy oat barley malt hop yeast butter cheese milk cream
    yoghurt yogurt egg chicken beef pork lamb ham bacon sausage fish salmon tuna prawn shrimp
    squid bread bun croissant pastry cake biscuit cookie cracker chocolate cocoa candy sweet gum
    jam honey sauce ketchup mayonnaise vinegar oil margarine spice pepper cinnamon vanilla
    flavouring syrup juice water soda cola lemonade beer wine cider whisky gin rum vodka tea coffee
    bean capsule snack crisp nut almond cashew peanut raisin fruit apple banana mango avocado
    vegetable potato tomato onion carrot lettuce mushroom noodle pasta soup puree powder
    feed fertiliser fertilizer seed seedling pesticide herbicide
""")
_TEXTILES = words("""
    fabric cloth textile yarn thread cotton linen wool silk denim leather zip zipper button ribbon
    lace label towel bathrobe robe sheet pillow pillowcase duvet quilt blanket mattress curtain
    uniform apron overall coverall jacket vest trouser shirt polo t-shirt tee hoodie sock shoe boot
    sandal slipper hat cap beanie helmet glove goggle earplug mask respirator harness scarf bag
    backpack handbag wallet
""")
_PACKAGING = words("""
    packaging box carton crate pallet bottle jar can tin drum barrel canister tub tray pouch
    sachet sack film foil wrap tape strapping envelope mailer label sticker sleeve lid cap cork
    pump dispenser tote container bin ibc cardboard tissue napkin cup straw plate
    cutlery poster banner signage
""")
_MEDICAL = words("""
    microscope spectrometer analyser analyzer incubator autoclave pipette syringe needle catheter
    cannula stent implant scalpel forceps glove gown mask bandage dressing plaster gauze swab
    reagent kit assay monitor ultrasound scanner mri ct x-ray ventilator defibrillator wheelchair
    stretcher walker crutch bed mattress lamp chair trolley thermometer oximeter nebuliser
    nebulizer steriliser sterilizer drug vaccine tablet ointment vitamin supplement lens
    hearing-aid endoscope probe
""")
_OFFICE = words("""
    desk chair table sofa couch armchair stool bench bookcase shelf shelving wardrobe locker
    drawer cabinet partition booth pod whiteboard projector screen monitor display laptop computer
    pc tablet phone headset handset keyboard mouse webcam camera cctv router firewall server
    storage nas license licence software app platform crm erp wms subscription antivirus backup
    toner cartridge ink copier scanner reader barcode rfid tag terminal pos till kiosk turnstile
    barrier alarm intercom lock safe extinguisher sprinkler detector drone radio speaker microphone
    amplifier tv television
""")
_CHEMICALS = words("""
    chemical solvent acid caustic soda bleach detergent soap shampoo conditioner lotion cream
    balm perfume fragrance candle disinfectant sanitiser sanitizer cleaner degreaser polish wax
    lubricant grease coolant antifreeze additive pigment dye dyestuff colorant masterbatch granule
    pellet polymer polyethylene polypropylene pvc abs nylon silicone rubber foam latex ethanol
    methanol acetone oxygen nitrogen argon helium gas diesel fuel
""")
_FURNISHING = words("""
    lounger parasol umbrella planter pot vase lamp chandelier lantern rug carpet mirror frame
    cushion cot crib pram pushchair toy puzzle doll bike treadmill dumbbell mat tent cooker
    hob hood microwave kettle toaster juicer grill fryer griddle hotplate espresso crockery
    glassware cookware knife pan wok minibar
""")
_SERVICES = words("""
    insurance warranty amc maintenance calibration haulage freight cleaning catering
    solar turbine pv heatpump racking bay mezzanine dock
""")
WARES = frozenset(
    _MACHINES
    + _PARTS
    + _BUILDING
    + _FOOD
    + _TEXTILES
    + _PACKAGING
    + _MEDICAL
    + _OFFICE
    + _CHEMICALS
    + _FURNISHING
    + _SERVICES
)
OFTEN_ELSE = frozenset(
    words("""
        steel can coffee tea phone car bus table board safe switch lock press plug light fan arm bar
        lift roof gate desk part bench box drum fence barrel drill mill saw die beam coil film cap
        lid wire key gear  truck van vehicle tin tag bed cup straw plate glass screen
        display monitor server platform store storage bin card tray tub foam gum water gas fuel oil
        wine beer cider rum gin vodka soda cola lemonade milk juice soup fish chicken lamb pork
        salt sweet jam nut bean seed feed crisp snack cookie cake cracker bread cream egg rice
        frame mirror toy doll bike knife pan mat tent grill hood cot crib rug pot vase
        robe sheet vest hat boot shoe sock bag zip belt chain lace mask gown plaster dressing
        lens probe kit drug tablet walker bank walk stair step level scale feeder roller loader
        reader speaker radio tv alarm barrier terminal till booth pod partition drawer locker
        app pc ups die mould cutter poster banner
        label envelope sleeve cork container tape wrap bay dock cleaning catering freight
        maintenance calibration haulage insurance warranty fire sand stone boom trailer parts
        handle panel profile insert blade brake charger exhaust fuse relay bracket clamp hinge
        paint glue wax polish pump motor shaft spindle track driver drive meter filter seal
    """)
)
"""In the singular a verb, a place or a meal as often as goods."""
VERBS = frozenset(
    words("""
        can till switch lock press plug light fan lift desk box die sign track drive seal handle
        charge fuse glue polish mat tape label sleeve step bank walk stair fire sand stone
        coat sweet crisp seed feed insert score display monitor store boom safe
    """)
)
"""Behind the name of goods they are what the goods do."""
BEFORE_NO_TOPIC = r"""
    over|to|a cup of|grabbed|had|by|in the|at the|into the|from [a-z]+|spec|data
    price|rate|cheat|balance|contact|score|time
    he|she|it|they|we|who|that|which|also|then
"""
"""She handles payables: a verb is no goods."""
AFTER_NO_TOPIC = r"""
    of
    room|house|floor|site|department|dept|team|show|fair|expo|plant|shop|hall|manager|engineer
    buyer|guy|man|people|park|store|factory|yard|depot|works|street|road|lane|avenue
"""
SERVED = r"""
    (?:preventive |planned |annual |yearly )?(?:maintenance|service|servicing|support)
    cleaning|hosting
    (?:waste|security|rental|leasing|training|calibration|catering|haulage|transport|logistics)
    (?:pest control|laundry|landscaping|facility|it support|call-?out|care|monitoring|inspection)
"""
CONTRACTS = words("contract plan agreement package subscription cover policy")
"""The maintenance contract is what is sold."""
NO_KIND = r"""
    the|these|those|some|any|all|both|how|what|whole|old|same|other|right|wrong|long|short|next|last|first|second|back|front|top|bottom|main
    coffee|dining|meeting|conference|round|staff|front|bank|post|night|credit|business|gift|score
    company|his|her|their|our|said|was|and|who|that|this|with|for|from|until|said|has|had|can
"""
"""Before such a word: which one it is, not what kind of thing."""
ABOUT = r"""
    (?:re|regarding|about|concerning|discussed|of)(?: (?:the|our|their|his|her|an?))?
    for (?:the|our|their|his|her|an?)
"""
"""What is spoken of stands right behind."""
ORDERED = "orders?|deal|contract|tender|project|quote|offer|samples?|prototype"
"""What is ordered stands right before."""


def plurals(ware: str) -> tuple[str, ...]:
    """Boxes, batteries, shelves; what is right and what is written instead."""
    if ware.endswith("y"):
        return f"{ware}s", f"{ware[:-1]}ies"
    if ware.endswith("f"):
        return f"{ware}s", f"{ware[:-1]}ves"
    return f"{ware}s", f"{ware}es"
