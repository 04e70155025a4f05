package dev.fenster.e2e.architecture.planted.door;

public class OpenConsumer {}
