package dev.fenster.intake.mail;

import java.io.InputStream;
import java.io.OutputStream;

import jakarta.activation.DataSource;
import jakarta.mail.util.SharedByteArrayInputStream;

/** Bytes in memory under a media type of one's choice; each reading begins at their beginning. */
record RawSource(SharedByteArrayInputStream content, String type) implements DataSource {

    @Override
    public InputStream getInputStream() {
        return content.newStream(0, -1);
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("A received mail is not written");
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public String getName() {
        return "mail";
    }
}
