package dev.fenster.intake.access;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.fenster.intake.configuration.Configuration;
import dev.fenster.intake.problem.ProblemException;
import dev.fenster.intake.problem.ProblemWriter;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Knows integrations by the header X-API-Key, and clients of other vendors' APIs by an API key in that vendor's place; whoever comes without it is left to the bearer tokens of quarkus-oidc.
 */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String HEADER = "X-API-Key";
    /** Sources prove who they are in their vendor's way, sometimes with headers that are none of Fenster's credentials. */
    private static final String INBOUND = "/api/v1/inbound/";
    private static final String COMPATIBLE = "/api/v1/compat/";
    private static final SecurityIdentity ANONYMOUS = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    private static final int BEFORE_BEARER = DEFAULT_PRIORITY + 1000;

    private final ApiKeys keys;
    private final Configuration configuration;
    private final ProblemWriter problems;

    ApiKeyMechanism(ApiKeys keys, Configuration configuration, ProblemWriter problems) {
        this.keys = keys;
        this.configuration = configuration;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (context.normalizedPath().startsWith(INBOUND)) {
            return Uni.createFrom().item(ANONYMOUS);
        }
        var key = context.request().getHeader(HEADER);
        if (key == null && isCompatible(context)) {
            return authenticate(ForeignCredential.of(context.request().getHeader("Authorization")));
        }
        return key == null ? Uni.createFrom().nullItem() : authenticate(key);
    }

    private Uni<SecurityIdentity> authenticate(String key) {
        if (!configuration.isComplete()) {
            return Uni.createFrom()
                    .failure(ProblemException.unavailable("The API keys are not read yet. Come again soon.", null));
        }
        return keys.identity(key).map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /** A bearer token that is no API key may be a person's. */
    private Uni<SecurityIdentity> authenticate(ForeignCredential credential) {
        if (credential.key().isEmpty() || credential.isBearer() && credential.looksLikeJwt()) {
            return Uni.createFrom().nullItem();
        }
        return authenticate(credential.key().get());
    }

    private static boolean isCompatible(RoutingContext context) {
        return context.normalizedPath().startsWith(COMPATIBLE);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (isCompatible(context)) {
            problems.unauthorizedAsZendesk(context);
        } else {
            problems.unauthorized(context);
        }
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    @Override
    public int getPriority() {
        return BEFORE_BEARER;
    }
}
