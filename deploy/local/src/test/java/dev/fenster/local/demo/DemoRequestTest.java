package dev.fenster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class DemoRequestTest {

    private static final Instant MORNING = Instant.parse("2026-11-02T07:15:00Z");

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void a_ticket_is_written_as_the_api_takes_it() throws JsonProcessingException {
        DemoTicket ticket = new DemoTicket("hotline", "C-1", "phone", MORNING, null, "Kasse druckt nicht", "de",
                new DemoTicket.Customer(null, "+49 30 23125 001", null, null, null, null, null), null, null, null, null, null,
                new DemoTicket.Call(MORNING, null, null, false));

        assertThat(ticket.path()).isEqualTo("/api/v1/tickets");
        assertThat(json.writeValueAsString(ticket)).isEqualTo("""
                {"source":"hotline","externalId":"C-1","channel":"phone","occurredAt":"2026-11-02T07:15:00Z",\
                "text":"Kasse druckt nicht","language":"de","customer":{"phone":"+49 30 23125 001"},\
                "call":{"queuedAt":"2026-11-02T07:15:00Z","abandoned":false}}""");
    }

    @Test
    void an_event_is_written_as_the_api_takes_it() throws JsonProcessingException {
        DemoEvent event = new DemoEvent("hotline", "C-1", "agent_replied", MORNING,
                new DemoEvent.Actor("agent", "a7", "first-level"), true, new DemoEvent.To("pending", null, null),
                new DemoEvent.Rating("csat", 4), "Bitte neu starten.");

        assertThat(event.path()).isEqualTo("/api/v1/tickets/events");
        assertThat(json.writeValueAsString(event)).isEqualTo("""
                {"source":"hotline","externalId":"C-1","type":"agent_replied","occurredAt":"2026-11-02T07:15:00Z",\
                "actor":{"kind":"agent","id":"a7","team":"first-level"},"public":true,"to":{"status":"pending"},\
                "rating":{"kind":"csat","value":4},"text":"Bitte neu starten."}""");
    }
}
