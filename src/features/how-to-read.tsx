// What a score is and is not, and what to do when models disagree: always on the page, never behind a link.

export function HowToRead() {
  return (
    <section className="section" aria-labelledby="how-to-read">
      <header>
        <h2 id="how-to-read">How to read this</h2>
      </header>
      <div className="read">
        <div>
          <h3>Which way is artificial</h3>
          <p>
            Up is <span className="side-artificial">artificial</span>, down is{" "}
            <span className="side-human">human</span>. A percentage beside a model or a frame is its
            artificial score; a confidence belongs to the word beside it.
          </p>
        </div>
        <div>
          <h3>What a score is</h3>
          <p>
            One model’s answer for one frame. It is not the share of the video that is artificial, and 99% is
            not a promise: a model can be sure and wrong.
          </p>
        </div>
        <div>
          <h3>What this page cannot tell</h3>
          <p>
            Which model is right, why a heuristic leaves a model out, or when in the video a frame lies: frame
            numbers are an order, not a time. The backend does not say.
          </p>
        </div>
        <div>
          <h3>When models disagree</h3>
          <p>
            Look at the frames where they part, check who is left out of the verdict, and treat it as open
            until a person has looked at the video.
          </p>
        </div>
      </div>
    </section>
  );
}
