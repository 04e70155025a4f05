package dev.fenster.notification.meeting;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.fenster.notification.access.Problems;
import io.quarkus.panache.common.Sort;

/** The weekly meetings. */
@ApplicationScoped
public class Meetings {
    /** Stands in a path for whichever meeting comes next. */
    public static final String NEXT = "next";

    private final MeetingRepository repository;
    private final Clock clock;

    Meetings(MeetingRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Transactional
    public List<WeeklyMeeting> all() {
        return repository.listAll(Sort.by("id")).stream().map(WeeklyMeeting::of).toList();
    }

    /**
     * @param id
     *        of a meeting, or {@link #NEXT}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem
     *         404 when there is none
     */
    @Transactional
    public WeeklyMeeting resolve(String id) {
        if (!id.equals(NEXT)) {
            return WeeklyMeeting.of(existing(id));
        }
        var now = clock.instant();
        return all().stream().min(Comparator.comparing(meeting -> meeting.next(now).toInstant()))
                .orElseThrow(() -> Problems.notFound("There is no meeting yet. PUT /api/v1/meetings/{id} makes one."));
    }

    @Transactional
    List<MeetingDocument> documents() {
        return repository.listAll(Sort.by("id")).stream().map(MeetingDocument::of).toList();
    }

    @Transactional
    MeetingDocument document(String id) {
        return MeetingDocument.of(existing(id));
    }

    /** @return whether the meeting is new */
    @Transactional
    boolean put(String id, MeetingDocument document) {
        var known = repository.findByIdOptional(id);
        var meeting = known.orElseGet(() -> new Meeting(id));
        meeting.change(document);
        repository.persist(meeting);
        return known.isEmpty();
    }

    @Transactional
    void delete(String id) {
        repository.delete(existing(id));
    }

    private Meeting existing(String id) {
        return repository.findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no meeting " + id + ". GET /api/v1/meetings lists all."));
    }
}
