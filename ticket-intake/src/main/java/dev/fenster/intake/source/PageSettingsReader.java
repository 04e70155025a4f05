package dev.fenster.intake.source;

import java.util.List;
import java.util.Objects;

import dev.fenster.intake.kind.Kind;
import dev.fenster.intake.request.Fields;
import dev.fenster.intake.signature.Origins;

/** Reads and checks what an operator says of the pages that post. */
final class PageSettingsReader {
    private static final int MOST_ORIGINS = 50;
    private static final int ADDRESS_LIMIT = 2000;
    private static final int NAME_LIMIT = 100;
    private static final int MOST_POSTS = 100_000;

    private PageSettingsReader() {}

    /** @return null when there are none; errors are noted in the fields */
    static PageSettings read(Fields page) {
        if (page == null) {
            return null;
        }
        var settings = new PageSettings(origins(page), page.line("honeypot", NAME_LIMIT), thankYou(page),
                page.integer("postsPerMinute", 1, MOST_POSTS));
        page.refuseOthers();
        return settings;
    }

    /** Notes when a kind that pages post by has no pages, or another has some. */
    static void check(PageSettings page, Kind kind, Fields fields) {
        if (fields.isWrong("page")) {
            return;
        }
        if (kind.isPostedByPages() && (page == null || page.origins().isEmpty())) {
            fields.wrong("page.origins",
                    "needs at least one origin of the pages that post, e.g. https://www.example.com: without any nobody may.");
        } else if (!kind.isPostedByPages() && page != null) {
            fields.wrong("page", "belongs to kinds that web pages post by; leave it out.");
        }
    }

    private static List<String> origins(Fields page) {
        var given = page.lines("origins", MOST_ORIGINS, ADDRESS_LIMIT);
        if (given == null) {
            return List.of();
        }
        var origins = given.stream().map(each -> Origins.of(each).orElse(null)).toList();
        return origins.stream().allMatch(Objects::nonNull)
                ? origins.stream().distinct().toList()
                : page.<List<String>>wrong("origins", "must be origins of web pages: https:// and a name, such as "
                        + "https://www.example.com.");
    }

    private static String thankYou(Fields page) {
        var given = page.line("thankYou", ADDRESS_LIMIT);
        return given == null || Origins.of(given).isPresent()
                ? given
                : page.wrong("thankYou", "must be the address of a page: https://…");
    }
}
