package dev.fenster.e2e.architecture.planted.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Row {
    @Id
    public long id;
}
