package org.wellspring.web.catalogue.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.page.Page;

/** One resource, one of its versions, or the tombstone it left. */
@Path("resources/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ResourcePages {

    private static final int GONE = 410;
    private static final int SIMILAR = 4;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Readings readings;

    @Inject
    private CurrentCaller current;

    @Inject
    private Search search;

    @GET
    public Response resource(@PathParam("id") String id, @BeanParam Asked asked) {
        Id resource = Id.parse(id);
        try {
            ResourceDetails details = catalogue.read(current.get(), resource);
            return Response.ok(readings.page(current.get(), details, asked, Form.EMPTY))
                    .build();
        } catch (ProblemException refused) {
            return buried(resource, refused);
        }
    }

    /** What is like it: a question to the index, hence asked by itself, and by the resource's page once one comes to it. */
    @GET
    @Path("similar")
    public Response similar(@PathParam("id") String id) {
        Id resource = Id.parse(id);
        try {
            ResourceDetails details = catalogue.read(current.get(), resource);
            return Response.ok(Page.of("catalogue/similar.jte")
                            .with("details", details)
                            .with("similar", search.similar(resource, SIMILAR)))
                    .build();
        } catch (ProblemException refused) {
            return buried(resource, refused);
        }
    }

    @GET
    @Path("versions/{version: [0-9]{1,6}}")
    public Response version(@PathParam("id") String id, @PathParam("version") int version, @BeanParam Asked asked) {
        Id resource = Id.parse(id);
        try {
            ResourceDetails details = catalogue.readVersion(current.get(), resource, version);
            return Response.ok(readings.page(current.get(), details, asked, Form.EMPTY))
                    .build();
        } catch (ProblemException refused) {
            return buried(resource, refused);
        }
    }

    /** What is withdrawn answers with its tombstone; every other no goes on. */
    private Response buried(Id resource, ProblemException refused) {
        if (refused.problem() != CatalogueProblem.WITHDRAWN) {
            throw refused;
        }
        Tombstone tombstone = catalogue.tombstone(resource);
        Page page = Page.of("catalogue/tombstone.jte")
                .with("tombstone", tombstone)
                .with(
                        "replacements",
                        Optional.ofNullable(tombstone.replacement())
                                .map(id -> catalogue.summaries(List.of(id)))
                                .orElse(List.of()));
        return Response.status(GONE).entity(page).build();
    }
}
