package dev.fenster.e2e.architecture.planted.door;

import jakarta.ws.rs.Path;

@Path("/open")
public class OpenResource {}
