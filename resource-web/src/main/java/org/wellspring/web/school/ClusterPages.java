package org.wellspring.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.school.Clusters;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.page.Page;

/** Clusters of schools, for everybody. */
@Path("clusters")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ClusterPages {

    private static final int PAGE = 50;

    @Inject
    private Clusters clusters;

    @Inject
    private SettingsView settings;

    @Inject
    private Clock clock;

    @GET
    public Page list(@QueryParam("cursor") @Nullable String cursor) {
        return Page.of("school/clusters.jte")
                .with("slice", clusters.list(cursor, PAGE))
                .with("later", cursor != null);
    }

    @GET
    @Path("{id}")
    public Page cluster(@PathParam("id") String id) {
        Id cluster = Id.parse(id);
        return Page.of("school/cluster.jte")
                .with("cluster", clusters.cluster(cluster))
                .with("members", clusters.members(cluster))
                .with("today", LocalDate.now(clock.withZone(settings.zone())));
    }
}
