package dev.fenster.intake.source;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The company's own pages that post, for kinds that pages post by.
 *
 * @param origins
 *        of the pages, e.g. {@code https://www.example.com}; at least one
 * @param honeypot
 *        the field that only programs fill in; {@code website} when it is null
 * @param thankYou
 *        where a browser goes after a post; null for Fenster's own small page
 * @param postsPerMinute
 *        from one address; null for what the kind says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageSettings(List<String> origins, String honeypot, String thankYou, Integer postsPerMinute) {
    private static final String USUAL_HONEYPOT = "website";

    public PageSettings {
        origins = origins == null ? List.of() : List.copyOf(origins);
    }

    /** @return the field that only programs fill in */
    public String trap() {
        return honeypot == null ? USUAL_HONEYPOT : honeypot;
    }
}
