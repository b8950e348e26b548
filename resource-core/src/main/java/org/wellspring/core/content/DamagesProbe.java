package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wellspring.api.operations.Health;

/** Says in health that something that is stored cannot be served; everything else can. */
@ApplicationScoped
public class DamagesProbe implements Health.Probe {

    private Damages damages;

    @Inject
    DamagesProbe(Damages damages) {
        this.damages = damages;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DamagesProbe() {}

    @Override
    public Health.Check check() {
        long count = damages.count();
        return new Health.Check("files", count == 0, count == 0 ? "" : count + " damaged", false);
    }
}
