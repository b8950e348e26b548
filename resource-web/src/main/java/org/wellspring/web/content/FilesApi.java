package org.wellspring.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.http.CurrentCaller;

/** The files of a resource: read from the version its reader sees, written to the working one. */
@Path("api/resources/{id}/files")
@ApplicationScoped
public class FilesApi {

    @Inject
    private Files files;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentCaller caller;

    /** The files of the version that reading the resource shows, in their order. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Of(value = FileDetails.class, list = true)
    public List<FileDetails> list(@PathParam("id") Id id) {
        return files.list(caller.get(), id, shown(id));
    }

    /** The bytes, whole or in part. */
    @GET
    @Path("{path: .+}")
    @Produces(MediaType.WILDCARD)
    @Of(
            value = byte[].class,
            headers = {"Range", "If-Range", "If-Match", "If-None-Match"})
    public Response read(@PathParam("id") Id id, @PathParam("path") String path, @Context HttpHeaders asked) {
        return Download.of(files.open(caller.get(), id, shown(id), path), asked);
    }

    /**
     * Stores the body as a file of the working version; one with the same path is replaced, unless {@code If-None-Match: *}
     * forbids it. Digests by sha-256 and sha-512 in {@code Repr-Digest} or {@code Content-Digest} are verified.
     */
    @PUT
    @Path("{path: .+}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Of(
            value = FileDetails.class,
            status = 201,
            headers = {"Repr-Digest", "Content-Digest", "If-None-Match"})
    public Response store(
            @PathParam("id") Id id, @PathParam("path") String path, @Context HttpHeaders announced, InputStream body) {
        FileDetails stored = files.store(caller.get(), Upload.announced(id, path, announced), body);
        return Upload.answer(id, stored.replaced() ? Response.Status.OK : Response.Status.CREATED, stored);
    }

    /** Gives a file of the working version another path; its bytes and its place among the files stay. */
    @POST
    @Path("{path: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Of(FileDetails.class)
    public Response rename(@PathParam("id") Id id, @PathParam("path") String path, Renaming renaming) {
        return Upload.answer(id, Response.Status.OK, files.rename(caller.get(), id, path, renaming.path()));
    }

    /** Moves a file of the working version in the order; a position behind the end is the end. */
    @PATCH
    @Path("{path: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Of(FileDetails.class)
    public FileDetails move(@PathParam("id") Id id, @PathParam("path") String path, FilePlace place) {
        return files.move(caller.get(), id, path, place.position());
    }

    /** @param position from 0 */
    public record FilePlace(int position) {}

    /** Removes a file of the working version. */
    @DELETE
    @Path("{path: .+}")
    @Of(value = Void.class, status = 204)
    public void remove(@PathParam("id") Id id, @PathParam("path") String path) {
        files.remove(caller.get(), id, path);
    }

    /** @param path that the file shall have */
    public record Renaming(String path) {}

    private int shown(Id id) {
        return catalogue.read(caller.get(), id).version();
    }
}
