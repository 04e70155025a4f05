package dev.fenster.notification.meeting;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<Meeting, String> {}
