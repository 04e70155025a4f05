package dev.fenster.routing.decision;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.fenster.routing.publishing.CloudEventHeaders;

/** Reads the records of the topic {@code tickets}. */
@ApplicationScoped
class TicketRecordReader {
    private static final Logger LOG = Logger.getLogger(TicketRecordReader.class);
    private static final String ERASED = "ticket.erased.v1";
    private static final String TYPE = "ticket.opened.v1";

    private final ObjectReader json = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build().readerFor(TicketOpened.class);

    /**
     * @return empty for events of other types, which are none of routing's business
     * @throws UnreadableTicketException
     *         when the record is no CloudEvent in binary mode, or not the JSON that its type promises
     */
    Optional<TicketOpened> read(ConsumerRecord<byte[], byte[]> unread) throws UnreadableTicketException {
        var headers = unread.headers();
        if (CloudEventHeaders.isStructured(headers)) {
            throw new UnreadableTicketException("A structured CloudEvent: only binary mode is read");
        }
        if (unread.value() == null) {
            throw new UnreadableTicketException("The record has no value");
        }
        var type = CloudEventHeaders.type(headers);
        if (type == null) {
            throw new UnreadableTicketException("The header ce_type is missing");
        }
        return TYPE.equals(type) ? Optional.of(parse(unread.value())) : Optional.empty();
    }

    /** @return the ticket that the record erases; empty for events of other types, and for what is no event */
    Optional<UUID> erased(ConsumerRecord<byte[], byte[]> unread) {
        if (!ERASED.equals(CloudEventHeaders.type(unread.headers()))) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(CloudEventHeaders.subject(unread.headers())).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            LOG.debug("The header ce_subject is no ticketId", e);
            return Optional.empty();
        }
    }

    private TicketOpened parse(byte[] value) throws UnreadableTicketException {
        try {
            TicketOpened ticket = json.readValue(value);
            if (ticket == null || ticket.ticketId() == null || ticket.eventId() == null || ticket.channel() == null) {
                throw new UnreadableTicketException("ticketId, eventId or channel is missing");
            }
            return ticket;
        } catch (MismatchedInputException e) {
            throw new UnreadableTicketException(
                    "Not a " + TYPE + ": wrong type at " + field(e) + e.getLocation().offsetDescription());
        } catch (JsonProcessingException e) {
            throw new UnreadableTicketException("Not JSON: it goes wrong at " + e.getLocation().offsetDescription());
        } catch (IOException e) {
            throw new UnreadableTicketException("Not JSON: " + e.getMessage());
        }
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream().map(step -> step.getFieldName() + ", ").collect(Collectors.joining());
    }
}
