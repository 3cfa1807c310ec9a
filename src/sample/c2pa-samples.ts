// Content credentials as a frame carries them: one that holds, and one whose picture was changed after signing.

const manifest = "urn:uuid:7f1c3f0e-52b7-4c1a-9f6e-2d0c8a4b9e11";
const signature = `self#jumbf=/c2pa/${manifest}/c2pa.signature`;
const content = `self#jumbf=/c2pa/${manifest}/c2pa.assertions/c2pa.hash.data`;

const manifests = {
  [manifest]: {
    claim_generator: "Made-up Studio/2.1",
    title: "frame.jpg",
    assertions: [
      {
        label: "c2pa.actions",
        data: {
          actions: [
            {
              action: "c2pa.created",
              digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
            },
          ],
        },
      },
    ],
    signature_info: { issuer: "Made-up Signing Authority", time: "2026-05-04T09:12:44+00:00" },
  },
};

const signed = { url: signature, code: "claimSignature.validated", explanation: "claim signature valid" };
const changed = {
  url: content,
  code: "assertion.dataHash.mismatch",
  explanation: "asset hash error, name: jumbf manifest, error: hash verification( Hashes do not match )",
};

export const validC2pa = {
  manifests,
  active_manifest: manifest,
  validation_state: "Valid",
  validation_status: [],
  validation_results: { activeManifest: { success: [signed], informational: [], failure: [] } },
};

export const invalidC2pa = {
  manifests,
  active_manifest: manifest,
  validation_state: "Invalid",
  validation_status: [changed],
  validation_results: { activeManifest: { success: [signed], informational: [], failure: [changed] } },
};
