package dev.fenster.routing.catalogue;

/** What holds for the whole catalogue, as an entry that changes like the others. */
record Settings(String defaultTriageOwner) implements CatalogueEntry {
    @Override
    public String identity() {
        return "settings";
    }
}
