// Every hash that the sample backend knows, with what it plays: the one list that the home page, the README
// and the tests speak of. The hashes never change, because people keep them as bookmarks: each is the SHA-256
// of "framewise sample " and its id, except the documented example, which keeps its own.

export type SampleEntry = {
  /** 64 lower-case hex digits. */
  readonly hash: string;
  readonly title: string;
  /** One line for people who choose a sample. */
  readonly note: string;
  /** "documented": byte for byte from the vendor's documentation. "made": generated here, nobody's video. */
  readonly origin: "documented" | "made";
  /** On the home page's list; the others are reached by their hash only. */
  readonly listed: boolean;
};

/** Results in the shape of the documented example, in the order of the home page's list. */
export const videoSamples = {
  documented: {
    hash: "ee9ac46c6eb0e7bcce54c4167a168cefe6f92feb4fb282687fbbbcf9dd37ba58",
    title: "All heuristics on one model",
    note: "6 of 6 say human, 2 of 3 models do not",
    origin: "documented",
    listed: true,
  },
  "two-camps": {
    hash: "86df59aca19a89b848afcc991b945bd178e7324f99737bcc7801fe16b9f80f93",
    title: "Two camps",
    note: "9 models, 30 frames, heuristics split",
    origin: "made",
    listed: true,
  },
  "thirty-six": {
    hash: "1892357e0ede6d5cf80f72ed9e1299ccaa9ec33ded9ee7a5dacd773e4a8dfd02",
    title: "Thirty-six models",
    note: "36 models, 30 frames",
    origin: "made",
    listed: true,
  },
  "all-human": {
    hash: "8e7cd8c1d77c85e352a8fcdce27d4f2e298a94486e6a116f15625f82338d6f05",
    title: "Everyone says human",
    note: "5 models, all human",
    origin: "made",
    listed: true,
  },
  "all-artificial": {
    hash: "3c642dd95c25a41130ef12dbc6fb2ab96c988d38afe0984ecd7a66d3351e3818",
    title: "Everyone says artificial",
    note: "6 models, all artificial",
    origin: "made",
    listed: true,
  },
  "local-edit": {
    hash: "e233b1e066ce0b9c6d9a007441a8fb9d707c26edc34fd00f7c5002ac5422b176",
    title: "A local edit",
    note: "frames 12–17 of 30 look artificial to most models",
    origin: "made",
    listed: true,
  },
  "missing-answers": {
    hash: "90dc6482b8eabd931f156c4c90d6a714aa602958a4e2a3b85c4152bfe7af9e1d",
    title: "Missing answers",
    note: "6 models, 12 frames, some without an answer",
    origin: "made",
    listed: true,
  },
  "one-frame": {
    hash: "8c201ef46807b8ec3d65e15cd70fc42f470615976e439da3e84df630fdab04b9",
    title: "One frame only",
    note: "4 models, one frame",
    origin: "made",
    listed: true,
  },
  thousand: {
    hash: "1ca31e84c8db160a906526e66d730118570cd9b94b4b6046c0b7c16f9b5d61d1",
    title: "A thousand frames",
    note: "8 models, 1,000 frames",
    origin: "made",
    listed: false,
  },
  dense: {
    hash: "d92d77e1dbfa678a2704debaef58e03c72588eca78ac65c70c65ca37ed40c014",
    title: "Every frame of a video",
    note: "8 models, 20,000 frames, made when asked",
    origin: "made",
    listed: false,
  },
  "very-dense": {
    hash: "d461915d3ec4c94856388627c487b628d629ff213fc2710acfb16c3e6d46d216",
    title: "Every frame of a long video",
    note: "8 models, 100,000 frames, made when asked",
    origin: "made",
    listed: false,
  },
} satisfies Readonly<Record<string, SampleEntry>>;

/** Results in the shapes of later generations, and those that are no finished result. */
export const generationSamples = {
  identifier: {
    hash: "de9ca229c5020ac45324cef2fef14d042968ddf7c4711e4bc65f1e91a83672b8",
    title: "Identifier generation",
    note: "the path key is not the file's hash; a main verdict with a count",
    origin: "made",
    listed: false,
  },
  "object-frames": {
    hash: "f9ed13224ff940472dba6575efcd1aa7bb030fe4024719ad0379387e6741e540",
    title: "Object frames",
    note: "C2PA, a verdict per frame, two audio tracks",
    origin: "made",
    listed: false,
  },
  pending: {
    hash: "d860c6f00b2d6afd6b39615c78ba7fc716d0f67a0ecd8eea3f91843007062a24",
    title: "Still being analysed",
    note: "pending, asks again by itself",
    origin: "made",
    listed: false,
  },
  errored: {
    hash: "1b4003ac20712f70bb3648e6a528130bac581ed04625c0a071c86d96e035e982",
    title: "Failed at the backend",
    note: "errored, with a partial result",
    origin: "made",
    listed: false,
  },
  forced: {
    hash: "21662229c7ef76bae9829558e00bc995c6084ac38d68c9d92ccfc4830ce45dec",
    title: "Overridden by a person",
    note: "forced to artificial against human scores",
    origin: "made",
    listed: false,
  },
  newest: {
    hash: "e4b9266eb36de354a0f8038998f0069b1da9779799ab3939f7a5c4168954e2fd",
    title: "Newest generation",
    note: "a result page, face detections, audio chunks, a flag for nudity",
    origin: "made",
    listed: false,
  },
  "audio-only": {
    hash: "83ec5157e65e0a35a0717a7c71e757610416ae071459076cd68883f13f103e8e",
    title: "Audio only",
    note: "no video frames, one audio track",
    origin: "made",
    listed: false,
  },
} satisfies Readonly<Record<string, SampleEntry>>;

/** What goes wrong between a page and a backend: one hash plays one failure. */
export const failureSamples = {
  "no-key": {
    hash: "6aa9a5c1afe4dfe294f2eec808b1af3a0aeda1b7e99d118b384d4120435dc824",
    title: "No key",
    note: "401 until a key is sent, then a result",
    origin: "made",
    listed: false,
  },
  "key-refused": {
    hash: "0361fb41c7deefcd76e6bff6fa065bfd407c96969483146e663f9b62b599f38a",
    title: "Refused key",
    note: "401 whatever key is sent",
    origin: "made",
    listed: false,
  },
  "key-forbidden": {
    hash: "f5415490bc17e131e88c689d5af9866e14ad4c968153588607cbb99effabce15",
    title: "Forbidden",
    note: "403, the key may not read this video",
    origin: "made",
    listed: false,
  },
  "not-found": {
    hash: "2382e01b44e0876fb2e1a77c8574e207be4b5020b81c9130ba7449badc0e3c1c",
    title: "Not found",
    note: "404",
    origin: "made",
    listed: false,
  },
  invalid: {
    hash: "45025fe911ef78fddc92cc3fbc5cc12715d0dfb32f4c87eca0f522d29927f370",
    title: "Invalid request",
    note: "422 with the backend's words per field",
    origin: "made",
    listed: false,
  },
  "wait-seconds": {
    hash: "c40ee11f8c4e4a96b469f67f6f1efd631096028277371693a7aaa5eef4424db0",
    title: "Too many requests, wait in seconds",
    note: "429 with Retry-After: 3, then a result",
    origin: "made",
    listed: false,
  },
  "wait-date": {
    hash: "f25159267f6a3577a8e612e734221d0348c593df1a09db91774293111420c1ec",
    title: "Too many requests, wait as a date",
    note: "429 with Retry-After as a date, then a result",
    origin: "made",
    listed: false,
  },
  "wait-unsaid": {
    hash: "dba9cb3603fc6c6fa36678765fd5d5074caecc2c5a097fbb1f255e6944559f75",
    title: "Too many requests, no wait given",
    note: "429 without Retry-After, twice, then a result",
    origin: "made",
    listed: false,
  },
  "server-error": {
    hash: "a341a90f8f5e2a2df6b247e42caf15e2bcb65b46f0eb5c97bd8263972d512cf7",
    title: "Server error",
    note: "500",
    origin: "made",
    listed: false,
  },
  unavailable: {
    hash: "ec8671df9f43e46273d28bdfd4d458a661b3fc1ae830de017484c726a619bebe",
    title: "Unavailable",
    note: "503",
    origin: "made",
    listed: false,
  },
  "html-page": {
    hash: "bba7bb3f7a26ee0c6a10f19c462f42384f69c797f8fc4cc06b3bbe8e63d62f9e",
    title: "A web page",
    note: "HTML with status 200",
    origin: "made",
    listed: false,
  },
  "html-error": {
    hash: "f30ebab34d4c70a2e997f237215aa7a10f62cc645ecb9b23b3f4ce294109c731",
    title: "A web page as error",
    note: "HTML with status 502",
    origin: "made",
    listed: false,
  },
  "empty-body": {
    hash: "8872f3359264601ccb6803b7efc8c4b3ccdec78582ab2b95b1866c31196a40b3",
    title: "Nothing inside",
    note: "status 200 and no byte",
    origin: "made",
    listed: false,
  },
  truncated: {
    hash: "a60e72e078fba70d190772efebee65d133582a3f6f36963a6b06702c2def1918",
    title: "Cut off",
    note: "a complete answer of half a result",
    origin: "made",
    listed: false,
  },
  reset: {
    hash: "8b8cee6c4af160bccdd52c2ea0d7459bc9e4fcdce9656c7c61979b980dc93d99",
    title: "Connection reset",
    note: "the connection breaks in the middle of a result",
    origin: "made",
    listed: false,
  },
  redirect: {
    hash: "c608dbf881165efff6c119da346b459ca06f0438d54bcae9ffdaa1a69fef2bdb",
    title: "Redirect",
    note: "302 to a login page",
    origin: "made",
    listed: false,
  },
  "no-content": {
    hash: "78f34c3b6f98d040df36117bc3ba18a95b65a7d5232a70575f9648bbfd8932e3",
    title: "No content",
    note: "204",
    origin: "made",
    listed: false,
  },
  silence: {
    hash: "40b6a7e08ab7302e9aa9313dc879a0976df1f35d7a4f61ea56d6838372a198b9",
    title: "Silence",
    note: "no answer, ever",
    origin: "made",
    listed: false,
  },
  slow: {
    hash: "f86f7e4b2c1686f692cc4cce945ae92a260b567c920af98ae462f054b9770ebb",
    title: "Slow",
    note: "a result that trickles in over six seconds",
    origin: "made",
    listed: false,
  },
  "not-a-result": {
    hash: "c23bc5776573b51a1948cf47c39bacbe3bfb3a5e7c23777ffbb6cf12bd76cda8",
    title: "Not a result",
    note: "JSON with something else in place of the frames",
    origin: "made",
    listed: false,
  },
  "json-null": {
    hash: "38516808928d2f27101b26b90721ce7a4d368c92c71a2df1595c7a9f6e1932a2",
    title: "Null",
    note: "the JSON value null",
    origin: "made",
    listed: false,
  },
  "odd-classification": {
    hash: "24636f3c51394e536dcdbb2bd260a1844144c70cc1969cf1a9095c40e32fdf7a",
    title: "One odd answer",
    note: "results.images[3][1].classification is a text, the rest is fine",
    origin: "made",
    listed: false,
  },
} satisfies Readonly<Record<string, SampleEntry>>;

export type VideoSample = keyof typeof videoSamples;
export type GenerationSample = keyof typeof generationSamples;
export type FailureSample = keyof typeof failureSamples;
