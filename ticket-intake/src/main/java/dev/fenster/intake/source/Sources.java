package dev.fenster.intake.source;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import dev.fenster.intake.configuration.ConfigurationPart;

/** The sources that this instance knows. */
@Singleton
public class Sources implements ConfigurationPart {
    private final Map<String, Source> byName = new ConcurrentHashMap<>();
    private final SourceJson json;

    Sources(SourceJson json) {
        this.json = json;
    }

    public Optional<Source> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Source> all() {
        return byName.values().stream().sorted(Comparator.comparing(Source::name)).toList();
    }

    @Override
    public String prefix() {
        return "source/";
    }

    @Override
    public void put(byte[] record) {
        var source = json.read(record);
        byName.put(source.name(), source);
    }

    @Override
    public void remove(String name) {
        byName.remove(name);
    }
}
