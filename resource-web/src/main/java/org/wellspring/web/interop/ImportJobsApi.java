package org.wellspring.web.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.EntityTags;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** What is done with an import. Each is a job: the answer is its beginning, reading the import shows how far it is. */
@Path("api/imports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ImportJobsApi {

    @Inject
    private Imports imports;

    @Inject
    private CurrentCaller caller;

    /** Sets the mapping and computes what would happen row by row. */
    @POST
    @Path("{id}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Imports.Import.class, status = 202)
    public Response preview(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Imports.Mapping mapping) {
        return begun(imports.preview(caller.get(), id, revision(id, ifMatch), mapping));
    }

    /** Does what the preview says. */
    @POST
    @Path("{id}/apply")
    @Of(value = Imports.Import.class, status = 202)
    public Response apply(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return begun(imports.apply(caller.get(), id, revision(id, ifMatch)));
    }

    /** Takes back what applying did, as far as nobody changed it since. */
    @POST
    @Path("{id}/undo")
    @Of(value = Imports.Import.class, status = 202)
    public Response undo(@PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return begun(imports.undo(caller.get(), id, revision(id, ifMatch)));
    }

    /** Approves everything the import submitted; by another person than the importer. */
    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Of(value = Imports.Import.class, status = 202)
    public Response approve(
            @PathParam("id") Id id, @HeaderParam("If-Match") @Nullable String ifMatch, Approval approval) {
        return begun(imports.approve(caller.get(), id, revision(id, ifMatch), approval.reason()));
    }

    private long revision(Id id, @Nullable String ifMatch) {
        return EntityTags.revision(ifMatch, () -> imports.read(caller.get(), id).revision());
    }

    private static Response begun(Imports.Import begun) {
        return Response.accepted(begun)
                .header("ETag", EntityTags.of(begun.revision()))
                .build();
    }

    public record Approval(String reason) {}
}
