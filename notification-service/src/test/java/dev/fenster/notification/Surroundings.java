package dev.fenster.notification;

import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What every test of the running service has around it: real Kafka, PostgreSQL and SMTP, started once for all. */
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(MailServer.class)
class Surroundings {}
