// Firefox, as it is installed here.
import { test } from "./driven-test";
import { runSentences } from "./sentences";

test.use({ browserToDrive: "firefox" });
runSentences();
