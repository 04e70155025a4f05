package dev.fenster.e2e.architecture.planted.entity;

/** Breaks: entities stay out of signatures. */
record RowChanged(Row row) {}
