/** Places that one can send without knowing their coordinates. */
export const SPOTS = [
  { key: "shenzhen", latitude: 22.5405, longitude: 113.9452 },
  { key: "shanghai", latitude: 31.2397, longitude: 121.4998 },
  { key: "beijing", latitude: 39.9836, longitude: 116.3164 },
  { key: "leeds", latitude: 53.7965, longitude: -1.5478 },
  { key: "brno", latitude: 49.1951, longitude: 16.6068 },
  { key: "san-francisco", latitude: 37.7897, longitude: -122.4009 },
];
