# Refusals of values: what is wrong, what would be right
error-empty-value = There is nothing in it. Type the value, or tap Cancel.
error-too-long = That is too long: at most { $most } characters.
error-invalid-phone = “{ $value }” is no phone number. Try 138 0013 8000, or +1 415 555 0134 with the country code.
error-invalid-email = “{ $value }” is no e-mail address. Try jane@acme.com.
error-invalid-website = “{ $value }” is no website. Try acme.com.
error-invalid-wechat = “{ $value }” is no WeChat id. It has 5–20 letters and digits, e.g. jane_liu88.
error-invalid-employees = “{ $value }” is no number of people. Try 200.
error-invalid-birthday = “{ $value }” is no birthday. Try 1988-05-03, or 05-03 without the year.
error-invalid-tax-id = “{ $value }” is no tax number. A Chinese one has 18 characters, e.g. 91440300708461136T; check it for a slip.
error-invalid-stage = “{ $value }” is no stage. Try potential, active, loyal, dormant or lost.
error-invalid-level = “{ $value }” is no level. Try A, B or C.
error-owner-unknown = “{ $value }” cannot be told apart among your people. Try one of: { $names }.
error-unknown-field = There is no field “{ $field }”.
