package dev.fenster.e2e.running;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one Fenster that they share: started for the first that asks, stopped after the last. */
public final class OneFenster implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(OneFenster.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningFenster.class);
    }

    @Override
    public RunningFenster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(RunningFenster.class,
                type -> start(), RunningFenster.class);
    }

    private static RunningFenster start() {
        var fenster = new RunningFenster(Path.of("target", "fenster").toAbsolutePath());
        fenster.down(); // what an interrupted run of the tests may have left
        return fenster.up("--fresh");
    }
}
