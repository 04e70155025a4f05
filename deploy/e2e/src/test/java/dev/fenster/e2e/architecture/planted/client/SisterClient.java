package dev.fenster.e2e.architecture.planted.client;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Breaks: services do not call each other. */
@RegisterRestClient
interface SisterClient {}
