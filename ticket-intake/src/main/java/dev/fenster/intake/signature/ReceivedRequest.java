package dev.fenster.intake.signature;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a vendor sent it.
 *
 * @param url
 *        as the vendor called it, with the query, since some sign it
 * @param headers
 *        by lower-case name, the first value of each
 * @param query
 *        the parameters of the URL, the first value of each
 * @param form
 *        in the body; without fields for other bodies
 */
public record ReceivedRequest(String method, String url, Map<String, String> headers, Map<String, String> query, byte[] body,
        Form form) {

    /** A request whose body is no form, or was not read yet. */
    public ReceivedRequest(String method, String url, Map<String, String> headers, Map<String, String> query, byte[] body) {
        this(method, url, headers, query, body, Form.NONE);
    }

    public ReceivedRequest withBody(byte[] received) {
        return new ReceivedRequest(method, url, headers, query, received, form);
    }

    public ReceivedRequest withForm(Form read) {
        return new ReceivedRequest(method, url, headers, query, body, read);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** @return the first value of a form's field */
    public Optional<String> field(String name) {
        return Optional.ofNullable(form.fields().get(name)).map(values -> values.get(0));
    }
}
