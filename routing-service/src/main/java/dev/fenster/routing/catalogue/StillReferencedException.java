package dev.fenster.routing.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** What should go is still named by other rows; nothing was changed. */
class StillReferencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 10;

    StillReferencedException(List<CatalogueFinding> findings) {
        super("Other entries would be left without what they name. Change or delete these first: "
                + findings.stream().limit(NAMED).map(StillReferencedException::sentence).collect(Collectors.joining("; "))
                + (findings.size() > NAMED ? "; and " + (findings.size() - NAMED) + " more" : "") + ".");
    }

    private static String sentence(CatalogueFinding finding) {
        return finding.table() + " " + finding.identity() + ", whose " + finding.field() + " " + finding.message();
    }
}
