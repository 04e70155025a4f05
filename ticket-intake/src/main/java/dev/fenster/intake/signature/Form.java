package dev.fenster.intake.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that was posted.
 *
 * @param fields
 *        each with its values, at least one
 * @param files
 *        name, mediaType and bytes of each
 */
public record Form(Map<String, List<String>> fields, List<Map<String, Object>> files) {
    static final Form NONE = new Form(Map.of(), List.of());

    /** @return a field's value as string, the values of one that comes more than once as list; files as {@code attachments} */
    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        fields.forEach((name, values) -> content.put(name, values.size() == 1 ? values.get(0) : new ArrayList<>(values)));
        if (!files.isEmpty()) {
            content.put("attachments", new ArrayList<>(files));
        }
        return content;
    }
}
