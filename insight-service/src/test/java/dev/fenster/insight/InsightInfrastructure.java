package dev.fenster.insight;

import dev.fenster.local.test.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Every test of this module that starts the service runs on real Kafka and a real PostgreSQL with a database of its own. */
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "insight"))
class InsightInfrastructure {}
