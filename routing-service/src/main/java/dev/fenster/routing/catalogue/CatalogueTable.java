package dev.fenster.routing.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One of the catalogue's tables: where its rows lie and how they look as CSV.
 *
 * @param keptByCsv
 *        takes a row read from CSV and the row that it replaces, and adds what CSV has no column for
 */
record CatalogueTable<R extends CatalogueEntry>(String name, List<String> columns, Function<R, List<String>> cells,
        Function<CsvCells, R> row, BinaryOperator<R> keptByCsv, Function<Catalogue, List<R>> rows,
        BiFunction<Catalogue, List<R>, Catalogue> with) {
    static final CatalogueTable<Owner> OWNERS = new CatalogueTable<>("owners", List.of("key", "name", "kind", "email"),
            owner -> cells(owner.key(), owner.name(), owner.kind().toString(), owner.email()),
            csv -> new Owner(csv.text("key"), csv.text("name"), csv.kind("kind"), csv.text("email")), (row, replaced) -> row,
            Catalogue::owners, Catalogue::withOwners);

    static final CatalogueTable<Product> PRODUCTS = new CatalogueTable<>("products", List.of("key", "name", "triageOwner"),
            product -> cells(product.key(), product.name(), product.triageOwner()),
            csv -> new Product(csv.text("key"), csv.text("name"), csv.text("triageOwner")), (row, replaced) -> row,
            Catalogue::products, Catalogue::withProducts);

    static final CatalogueTable<Component> COMPONENTS = new CatalogueTable<>("components",
            List.of("key", "product", "name", "owner", "parent"),
            part -> cells(part.key(), part.product(), part.name(), part.owner(), part.parent()),
            csv -> new Component(csv.text("key"), csv.text("product"), csv.text("name"), csv.text("owner"), csv.text("parent")),
            (row, replaced) -> row, Catalogue::components, Catalogue::withComponents);

    static final CatalogueTable<Rule> RULES = new CatalogueTable<>("rules",
            List.of("id", "component", "query", "language", "priority"),
            rule -> cells(rule.id(), rule.component(), rule.query(), rule.language(), String.valueOf(rule.priority())),
            csv -> new Rule(csv.text("id"), csv.text("component"), csv.text("query"), csv.text("language"),
                    csv.integer("priority"),
                    null),
            (row, replaced) -> new Rule(row.id(), row.component(), row.query(), row.language(), row.priority(),
                    replaced.enabled()),
            Catalogue::rules, Catalogue::withRules);

    static final CatalogueTable<Answer> ANSWERS = new CatalogueTable<>("answers",
            List.of("id", "component", "language", "text", "link"),
            answer -> cells(answer.id(), answer.component(), answer.language(), answer.text(), answer.link()),
            csv -> new Answer(csv.text("id"), csv.text("component"), csv.text("language"), csv.text("text"), csv.text("link")),
            (row, replaced) -> row, Catalogue::answers, Catalogue::withAnswers);

    static final CatalogueTable<TeamCalendar> CALENDARS = new CatalogueTable<>("calendars",
            List.of("key", "name", "timeZone", "hours", "holidays", "closures"),
            calendar -> cells(calendar.key(), calendar.name(), calendar.timeZone(), calendar.hours(), calendar.holidays(),
                    CsvCells.words(calendar.closures())),
            csv -> new TeamCalendar(csv.text("key"), csv.text("name"), csv.text("timeZone"), csv.text("hours"),
                    csv.text("holidays"),
                    csv.words("closures")),
            (row, replaced) -> row, Catalogue::calendars, Catalogue::withCalendars);
    static final CatalogueTable<Area> AREAS = new CatalogueTable<>("areas",
            List.of("key", "name", "channels", "products", "components", "team", "calendar"),
            area -> cells(area.key(), area.name(), CsvCells.words(area.channels()), CsvCells.words(area.products()),
                    CsvCells.words(area.components()), area.team(), area.calendar()),
            csv -> new Area(csv.text("key"), csv.text("name"), csv.words("channels"), csv.words("products"),
                    csv.words("components"),
                    csv.text("team"), csv.text("calendar")),
            (row, replaced) -> row, Catalogue::areas, Catalogue::withAreas);
    static final CatalogueTable<Workflow> WORKFLOWS = new CatalogueTable<>("workflows",
            List.of("key", "name", "channels", "area", "receiver", "firstReply", "nextReply", "questionAnswer", "escalation",
                    "contact",
                    "customerMust", "pausesWhilePending", "reopening"),
            flow -> cells(flow.key(), flow.name(), CsvCells.words(flow.channels()), flow.area(), flow.receiver(),
                    flow.firstReply(),
                    flow.nextReply(), flow.questionAnswer(), CsvCells.steps(flow.escalation()), CsvCells.words(flow.contact()),
                    flow.customerMust(), flow.pausesWhilePending().toString(), flow.reopening().toString()),
            csv -> new Workflow(csv.text("key"), csv.text("name"), csv.words("channels"), csv.text("area"),
                    csv.text("receiver"),
                    csv.text("firstReply"), csv.text("nextReply"), csv.text("questionAnswer"),
                    CsvCells.steps(csv.text("escalation")), csv.words("contact"), csv.text("customerMust"),
                    csv.truth("pausesWhilePending"), csv.oneOf("reopening", Workflow.Reopening.values())),
            (row, replaced) -> row, Catalogue::workflows, Catalogue::withWorkflows);
    static final List<CatalogueTable<?>> ALL = List.of(OWNERS, PRODUCTS, COMPONENTS, RULES, ANSWERS, CALENDARS, AREAS,
            WORKFLOWS);

    private static List<String> cells(String... cells) {
        return Arrays.asList(cells);
    }
}
