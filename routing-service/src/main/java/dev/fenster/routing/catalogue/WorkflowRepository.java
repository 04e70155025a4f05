package dev.fenster.routing.catalogue;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class WorkflowRepository implements PanacheRepositoryBase<WorkflowEntity, String> {}
