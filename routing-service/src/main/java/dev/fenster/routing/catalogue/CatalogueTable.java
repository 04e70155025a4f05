package dev.fenster.routing.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the catalogue's tables: where its rows lie and how they look as CSV.
 *
 * @param columns
 *        the fields of a row in the order of CSV; the first is its key
 */
record CatalogueTable<R extends CatalogueEntry>(String name, Class<R> type, List<String> columns,
        Function<R, List<String>> cells,
        Function<CsvCells, R> row, Function<Catalogue, List<R>> rows, BiFunction<Catalogue, List<R>, Catalogue> with) {

    static final CatalogueTable<Owner> OWNERS = new CatalogueTable<>("owners", Owner.class,
            List.of("key", "name", "kind", "email", "deputies", "absences", "left"),
            owner -> cells(owner.key(), owner.name(), owner.kind(), owner.email(), String.join(" ", owner.deputies()),
                    AbsenceList.write(owner.absences()), owner.left()),
            csv -> new Owner(csv.text("key"), csv.text("name"), csv.kind("kind"), csv.text("email"), csv.words("deputies"),
                    csv.absences("absences"), csv.date("left")),
            Catalogue::owners, Catalogue::withOwners);

    static final CatalogueTable<Product> PRODUCTS = new CatalogueTable<>("products", Product.class,
            List.of("key", "name", "triageOwner"), product -> cells(product.key(), product.name(), product.triageOwner()),
            csv -> new Product(csv.text("key"), csv.text("name"), csv.text("triageOwner")), Catalogue::products,
            Catalogue::withProducts);

    static final CatalogueTable<Component> COMPONENTS = new CatalogueTable<>("components", Component.class,
            List.of("key", "product", "name", "owner", "parent"),
            part -> cells(part.key(), part.product(), part.name(), part.owner(), part.parent()),
            csv -> new Component(csv.text("key"), csv.text("product"), csv.text("name"), csv.text("owner"), csv.text("parent")),
            Catalogue::components, Catalogue::withComponents);

    static final CatalogueTable<Rule> RULES = new CatalogueTable<>("rules", Rule.class,
            List.of("id", "component", "query", "language", "priority", "enabled", "answer"),
            rule -> cells(rule.id(), rule.component(), rule.query(), rule.language(), rule.priority(), rule.enabled(),
                    rule.answer()),
            csv -> new Rule(csv.text("id"), csv.text("component"), csv.text("query"), csv.text("language"),
                    csv.integer("priority"), csv.truth("enabled"), csv.text("answer")),
            Catalogue::rules, Catalogue::withRules);

    static final CatalogueTable<Answer> ANSWERS = new CatalogueTable<>("answers", Answer.class,
            List.of("id", "component", "problem", "language", "text", "link", "responsible", "validFrom", "validUntil",
                    "reviewedAt"),
            answer -> cells(answer.id(), answer.component(), answer.problem(), answer.language(), answer.text(), answer.link(),
                    answer.responsible(), answer.validFrom(), answer.validUntil(), answer.reviewedAt()),
            csv -> new Answer(csv.text("id"), csv.text("component"), csv.text("problem"), csv.text("language"),
                    csv.text("text"), csv.text("link"), csv.text("responsible"), csv.date("validFrom"),
                    csv.date("validUntil"), csv.date("reviewedAt")),
            Catalogue::answers, Catalogue::withAnswers);

    static final CatalogueTable<TeamCalendar> CALENDARS = new CatalogueTable<>("calendars", TeamCalendar.class,
            List.of("key", "name", "timeZone", "hours", "holidays", "closures"),
            calendar -> cells(calendar.key(), calendar.name(), calendar.timeZone(), calendar.hours(), calendar.holidays(),
                    CsvCells.words(calendar.closures())),
            csv -> new TeamCalendar(csv.text("key"), csv.text("name"), csv.text("timeZone"), csv.text("hours"),
                    csv.text("holidays"),
                    csv.words("closures")),
            Catalogue::calendars, Catalogue::withCalendars);
    static final CatalogueTable<Area> AREAS = new CatalogueTable<>("areas", Area.class,
            List.of("key", "name", "channels", "products", "components", "team", "calendar"),
            area -> cells(area.key(), area.name(), CsvCells.words(area.channels()), CsvCells.words(area.products()),
                    CsvCells.words(area.components()), area.team(), area.calendar()),
            csv -> new Area(csv.text("key"), csv.text("name"), csv.words("channels"), csv.words("products"),
                    csv.words("components"),
                    csv.text("team"), csv.text("calendar")),
            Catalogue::areas, Catalogue::withAreas);
    static final CatalogueTable<Workflow> WORKFLOWS = new CatalogueTable<>("workflows", Workflow.class,
            List.of("key", "name", "channels", "area", "receiver", "firstReply", "nextReply", "questionAnswer", "escalation",
                    "contact",
                    "customerMust", "pausesWhilePending", "reopening"),
            flow -> cells(flow.key(), flow.name(), CsvCells.words(flow.channels()), flow.area(), flow.receiver(),
                    flow.firstReply(),
                    flow.nextReply(), flow.questionAnswer(), CsvCells.steps(flow.escalation()), CsvCells.words(flow.contact()),
                    flow.customerMust(), flow.pausesWhilePending(), flow.reopening()),
            csv -> new Workflow(csv.text("key"), csv.text("name"), csv.words("channels"), csv.text("area"),
                    csv.text("receiver"),
                    csv.text("firstReply"), csv.text("nextReply"), csv.text("questionAnswer"),
                    CsvCells.steps(csv.text("escalation")), csv.words("contact"), csv.text("customerMust"),
                    csv.truth("pausesWhilePending"), csv.oneOf("reopening", Workflow.Reopening.values())),
            Catalogue::workflows, Catalogue::withWorkflows);
    static final List<CatalogueTable<?>> ALL = List.of(OWNERS, PRODUCTS, COMPONENTS, RULES, ANSWERS, CALENDARS, AREAS,
            WORKFLOWS);

    private static final CatalogueTable<Settings> SETTINGS = new CatalogueTable<>(Catalogue.SETTINGS, Settings.class,
            List.of("defaultTriageOwner"), settings -> cells(settings.defaultTriageOwner()),
            csv -> new Settings(csv.text("defaultTriageOwner")),
            catalogue -> List.of(new Settings(catalogue.defaultTriageOwner())),
            (catalogue, rows) -> catalogue.withDefaultTriageOwner(rows.get(0).defaultTriageOwner()));

    /** The settings, and all tables. */
    static final List<CatalogueTable<?>> WITH_SETTINGS = Stream.concat(Stream.of(SETTINGS), ALL.stream()).toList();

    /** @return the names of all tables, for people */
    static String names() {
        return ALL.stream().map(CatalogueTable::name).collect(Collectors.joining(", "));
    }

    private static List<String> cells(Object... cells) {
        return Arrays.stream(cells).map(cell -> Objects.toString(cell, null)).toList();
    }
}
