package dev.fenster.e2e.architecture.planted.util;

/** Breaks: packages are named after what they do. */
final class Strings {}
