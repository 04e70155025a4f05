package dev.fenster.intake.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** A JSON object that notes which of its fields were never looked at. */
final class RecordingMap extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> untouched;
    private final String path;

    private RecordingMap(String path, Set<String> untouched) {
        this.path = path;
        this.untouched = untouched;
    }

    /**
     * @param untouched
     *        gets the paths of all fields that hold no object, and loses each when it is read
     */
    static RecordingMap of(String path, Map<?, ?> map, Set<String> untouched) {
        var recording = new RecordingMap(path, untouched);
        map.forEach((name, value) -> recording.put(String.valueOf(name),
                recorded(path + name, value, untouched)));
        return recording;
    }

    static Set<String> paths() {
        return new TreeSet<>();
    }

    @SuppressWarnings("unchecked")
    private static Object recorded(String path, Object value, Set<String> untouched) {
        if (value instanceof Map<?, ?> map) {
            return of(path + ".", map, untouched);
        }
        if (value instanceof List<?> list) {
            var recorded = new ArrayList<>();
            list.forEach(each -> recorded.add(recorded(path + "[]", each, untouched)));
            return recorded;
        }
        untouched.add(path);
        return value;
    }

    @Override
    public Object get(Object name) {
        var value = super.get(name);
        touch(path + name, value);
        return value;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        touchAll();
        return super.entrySet();
    }

    @Override
    public Collection<Object> values() {
        touchAll();
        return super.values();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        touchAll();
        super.forEach(action);
    }

    private void touchAll() {
        super.keySet().forEach(name -> touch(path + name, super.get(name)));
    }

    private void touch(String field, Object value) {
        untouched.remove(field);
        if (value instanceof List<?> list && list.stream().noneMatch(Map.class::isInstance)) {
            untouched.remove(field + "[]");
        }
    }
}
