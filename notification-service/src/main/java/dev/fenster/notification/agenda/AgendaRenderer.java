package dev.fenster.notification.agenda;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.notification.NotificationConfig;
import dev.fenster.notification.meeting.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Writes agendas as web page and as mail. */
@ApplicationScoped
class AgendaRenderer {
    private final NotificationConfig config;

    AgendaRenderer(NotificationConfig config) {
        this.config = config;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance agenda(AgendaPage page);

        static native TemplateInstance agendaText(AgendaPage page);
    }

    record Mail(String subject, String html, String plain) {}

    String webPage(Agenda agenda, Language language) {
        return Templates.agenda(page(agenda, language, false)).render();
    }

    Mail mail(Agenda agenda, Language language) {
        var page = page(agenda, language, true);
        return new Mail(page.subject(), Templates.agenda(page).render(), Templates.agendaText(page).render());
    }

    private AgendaPage page(Agenda agenda, Language language, boolean mail) {
        return new AgendaPage(agenda, language, config.origin().toString(), mail);
    }
}
