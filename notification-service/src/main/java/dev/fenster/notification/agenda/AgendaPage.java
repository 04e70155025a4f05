package dev.fenster.notification.agenda;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.fenster.notification.agenda.Agenda.Change;
import dev.fenster.notification.agenda.Agenda.ComponentFigures;
import dev.fenster.notification.agenda.Agenda.LongestWait;
import dev.fenster.notification.agenda.Agenda.Owner;
import dev.fenster.notification.agenda.Agenda.Wait;
import dev.fenster.notification.meeting.Language;

/** An agenda in one language, ready to be shown: every text that the templates print. */
public final class AgendaPage {
    private static final int LINES = 8;
    private static final int LINES_WITH_QUOTES = 5;

    private final Agenda agenda;
    private final Wording wording;
    private final String origin;
    private final boolean mail;

    AgendaPage(Agenda agenda, Language language, String origin, boolean mail) {
        this.agenda = agenda;
        this.wording = new Wording(language);
        this.origin = origin;
        this.mail = mail;
    }

    public record Tile(String value, String caption, String detail, String tone) {}

    public record Line(int rank, String name, String owner, String tickets, int bar, String change, String percent, String tone,
            String unanswered, List<Saying> sayings) {}

    public record Saying(String language, String before, String text, String after) {}

    public record WaitLine(int rank, String name, String owner, String duration, String story, boolean open, String ticket) {}

    public Wording w() {
        return wording;
    }

    public boolean mail() {
        return mail;
    }

    public String origin() {
        return origin;
    }

    public String name() {
        return agenda.meeting().name();
    }

    public String week() {
        return wording.say("week", Integer.toString(wording.week(agenda.occursAt())));
    }

    public String when() {
        var occursAt = agenda.occursAt();
        var zone = agenda.meeting().timezone();
        return wording.longDay(occursAt) + ", " + wording.time(occursAt) + "\u00a0" + wording.say("clock", place(zone));
    }

    public String period() {
        return wording.say("period", periodSpan(), wording.span(agenda.comparedWith().from(), agenda.comparedWith().to()));
    }

    public String subject() {
        var occursAt = agenda.occursAt();
        return wording.say("subject", name(), wording.shortDay(occursAt), Integer.toString(wording.week(occursAt)), headline());
    }

    public String headline() {
        var totals = agenda.totals();
        var count = tickets(totals.tickets());
        var percent = wording.percent(totals.change());
        return percent.isEmpty() ? count : wording.say("headline.change", count, percent);
    }

    public List<Tile> tiles() {
        var totals = agenda.totals();
        var wait = totals.longestWaitSeconds() == null ? wording.say("none") : wording.duration(totals.longestWaitSeconds());
        var where = agenda.longestWaits().isEmpty() ? "" : name(agenda.longestWaits().get(0));
        return List.of(
                new Tile(wording.number(totals.tickets()), wording.say("tickets"), against(totals.change()),
                        tone(totals.change())),
                new Tile(wording.number(totals.unanswered()), wording.say("waiting"), "", ""),
                new Tile(wait, wording.say("longest-wait"), where, ""));
    }

    /** The sentences to read when there is time for nothing else. */
    public List<String> highlights() {
        var stand = agenda.highlights();
        var sentences = new ArrayList<String>();
        if (stand.mostTickets() != null && stand.mostTickets().equals(stand.strongestRise())) {
            sentences.add(change("most-and-rise", stand.mostTickets()));
        } else {
            find(stand.mostTickets())
                    .ifPresent(most -> sentences.add(wording.say("most-tickets", name(most), tickets(most.tickets()))));
            find(stand.strongestRise()).ifPresent(risen -> sentences.add(change("rise", stand.strongestRise())));
        }
        find(stand.strongestFall()).ifPresent(fallen -> sentences.add(change("fall", stand.strongestFall())));
        agenda.longestWaits().stream().limit(1).map(this::longestWait).forEach(sentences::add);
        return sentences;
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var counted = counted();
        for (var component : counted.subList(0, Math.min(LINES, counted.size()))) {
            int most = Math.max(1, counted.get(0).tickets());
            var quotes = lines.size() < LINES_WITH_QUOTES
                    ? component.quotes().stream().map(this::saying).toList()
                    : List.<Saying>of();
            lines.add(new Line(lines.size() + 1, name(component), owner(component.owner()), wording.number(component.tickets()),
                    Math.max(1, 100 * component.tickets() / most), changeText(component.change()), percent(component),
                    tone(component.change()),
                    wording.number(component.unanswered()), quotes));
        }
        return lines;
    }

    /** What the list of components leaves out, empty when it is complete. */
    public String rest() {
        var counted = counted();
        var left = counted.subList(Math.min(LINES, counted.size()), counted.size());
        int tickets = left.stream().mapToInt(ComponentFigures::tickets).sum();
        return left.isEmpty()
                ? ""
                : wording.say("more", left.size(), wording.number(left.size()), tickets, wording.number(tickets));
    }

    /** The components that had tickets the week before and have none now, empty when there is none. */
    public String quiet() {
        var names = agenda.components().stream().filter(component -> component.tickets() == 0).map(this::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : wording.say("quiet", names);
    }

    public List<WaitLine> waits() {
        var lines = new ArrayList<WaitLine>();
        for (var line : agenda.longestWaits().subList(0, Math.min(LINES, agenda.longestWaits().size()))) {
            lines.add(new WaitLine(lines.size() + 1, name(line), owner(line.owner()),
                    wording.duration(line.longest().waitSeconds()),
                    story(line.longest()), line.longest().stillWaiting(), line.longest().ticketId().toString()));
        }
        return lines;
    }

    public String definition() {
        var text = wording.say("definition", periodSpan(), place(agenda.period().timezone()));
        return agenda.period().running()
                ? text + " "
                        + wording.say("definition.running",
                                wording.time(agenda.asOf().atZone(ZoneId.of(agenda.period().timezone()))))
                : text;
    }

    private List<ComponentFigures> counted() {
        return agenda.components().stream().filter(component -> component.tickets() > 0).toList();
    }

    private String periodSpan() {
        return wording.span(agenda.period().from(), agenda.period().to());
    }

    private String tickets(int count) {
        return wording.say("headline", count, wording.number(count));
    }

    private Optional<ComponentFigures> find(String component) {
        return agenda.components().stream().filter(figures -> figures.component().equals(component)).findFirst();
    }

    private String change(String sentence, String component) {
        var figures = find(component).orElseThrow();
        return wording.say(sentence, name(figures), wording.signed(figures.change().absolute()),
                wording.number(figures.tickets()),
                wording.number(figures.ticketsBefore()));
    }

    private String longestWait(LongestWait line) {
        return wording.say(line.longest().stillWaiting() ? "wait.open" : "wait.answered", name(line),
                wording.spokenDuration(line.longest().waitSeconds()));
    }

    private String story(Wait wait) {
        var zone = ZoneId.of(agenda.period().timezone());
        var opened = wording.dayAndTime(wait.openedAt(), zone);
        return wait.stillWaiting()
                ? wording.say("open-since", opened)
                : wording.say("answered-at", opened, wording.dayAndTime(wait.firstReplyAt(), zone));
    }

    private String percent(ComponentFigures component) {
        return component.ticketsBefore() == 0 ? wording.say("new") : wording.percent(component.change());
    }

    private String changeText(Change change) {
        var arrow = change.absolute() > 0 ? "\u25b2\u00a0" : change.absolute() < 0 ? "\u25bc\u00a0" : "";
        return arrow + wording.signed(change.absolute());
    }

    private String against(Change change) {
        var percent = wording.percent(change);
        return changeText(change) + (percent.isEmpty() ? "" : " (" + percent + ")") + " " + wording.say("against");
    }

    private static String tone(Change change) {
        return change.absolute() > 0 ? "more" : change.absolute() < 0 ? "fewer" : "same";
    }

    private Saying saying(Agenda.Quote quote) {
        var spoken = "de".equals(quote.language()) ? new Wording(Language.DE) : new Wording(Language.EN);
        return new Saying(quote.language() == null ? wording.language() : quote.language(), spoken.say("quote.before"),
                quote.text(),
                spoken.say("quote.after"));
    }

    private String owner(Owner owner) {
        return owner == null ? wording.say("no-owner") : wording.say("owner", owner.name());
    }

    private String name(ComponentFigures component) {
        return name(component.component(), component.componentName());
    }

    private String name(LongestWait line) {
        return name(line.component(), line.componentName());
    }

    private String name(String key, String name) {
        return name != null ? name : key.equals("unrouted") ? wording.say("unrouted") : key;
    }

    /** @return {@code Berlin} for {@code Europe/Berlin} */
    private static String place(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
