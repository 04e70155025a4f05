package dev.fenster.intake.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The origin of the page that posts, as a browser says it: the header Origin or, without one, Referer. It is a fence and no
 * proof: a browser does not let other people's pages pretend to be one of the company's, but whoever writes a program can name
 * any origin. What comes in this way is to be trusted as little as any form on the internet.
 */
record OriginScheme() implements SignatureScheme {

    @Override
    public Proof proof() {
        return Proof.ORIGIN;
    }

    @Override
    public Optional<String> refusal(ReceivedRequest request, List<String> origins, Instant now) {
        var sent = request.header("Origin").or(() -> request.header("Referer"));
        if (sent.isEmpty()) {
            return Optional.of("Neither the header Origin nor Referer says which page posts; let a browser post from a page.");
        }
        return Origins.of(sent.get()).filter(origins::contains).isPresent()
                ? Optional.empty()
                : Optional.of("The page that posts is of no origin of this source. Add the page's origin, e.g. "
                        + "https://www.example.com, to page.origins with PUT /api/v1/sources/{source}.");
    }
}
