package dev.fenster.e2e.architecture.planted.deep.one.two.three;

/** Breaks: packages are at most two levels deep. */
final class Buried {}
