package org.wellspring.web.content.tus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.Uploads;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.Purpose;
import org.wellspring.api.content.Uploads.UploadDetails;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.api.Parameters;
import org.wellspring.web.shared.http.CurrentCaller;
import org.wellspring.web.shared.http.Origin;

/** Uploads that go on where they stopped (tus 1.0.0). */
@Path("api/uploads")
@ApplicationScoped
public class UploadsApi {

    private static final String OFFSET = "Upload-Offset";

    /** RFC 9110 section 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    private Uploads uploads;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Origin origin;

    @Inject
    private SettingsView settings;

    @Inject
    private HttpServletRequest request;

    /** What of the protocol is spoken here. */
    @OPTIONS
    @Of(value = Void.class, status = 204)
    public Response capabilities() {
        return Response.noContent()
                .header(ResumableFilter.HEADER, ResumableFilter.VERSION)
                .header("Tus-Version", ResumableFilter.VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,expiration,checksum,termination,concatenation")
                .header("Tus-Max-Size", settings.largestFile())
                .header("Tus-Checksum-Algorithm", String.join(",", new TreeSet<>(UploadHeaders.ALGORITHMS.keySet())))
                .build();
    }

    /**
     * Begins an upload to a draft. The metadata names it as {@code resource} and the file in it as {@code path}; the body may
     * bring the first bytes.
     */
    @POST
    @Resumable
    @Consumes(MediaType.WILDCARD)
    @Of(
            value = Void.class,
            status = 201,
            headers = {"Tus-Resumable", "Upload-Length", "Upload-Metadata", "Upload-Concat", "Upload-Checksum"})
    public Response begin(@Context HttpHeaders headers, InputStream body) {
        if (headers.getHeaderString("Upload-Defer-Length") != null) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "Upload-Defer-Length");
        }
        UploadHeaders asked = new UploadHeaders(headers);
        boolean bringsBytes = asked.bringsBytes();
        BeginUpload command = asked.begin();
        UploadDetails begun = uploads.begin(caller.get(), command);
        if (bringsBytes && begun.offset() < begun.length()) {
            begun = withBytes(asked, begun.id(), body);
        }
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, origin.base(request) + UploadHeaders.UPLOADS + begun.id());
        return told(answer, begun).build();
    }

    /** An upload whose address the sender never learns would only take room. */
    private UploadDetails withBytes(UploadHeaders asked, Id upload, InputStream body) {
        try {
            return uploads.append(caller.get(), asked.firstPiece(upload), body);
        } catch (ProblemException refused) {
            uploads.discard(caller.get(), upload);
            throw refused;
        }
    }

    /** The caller's uploads to a draft that are not finished, oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Of(value = UploadDetails.class, list = true)
    public List<UploadDetails> unfinished(@QueryParam("resource") @Nullable String resource) {
        Id wanted = Parameters.id(resource, "resource");
        if (wanted == null) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "resource");
        }
        return uploads.unfinished(caller.get(), wanted);
    }

    /** Where an upload stands; when all bytes are there, the file is in the draft. */
    @HEAD
    @Path("{id}")
    @Resumable
    @Of(
            value = Void.class,
            headers = {"Tus-Resumable"})
    public Response status(@PathParam("id") Id id) {
        UploadDetails upload = uploads.status(caller.get(), id);
        Response.ResponseBuilder answer = told(Response.ok(), upload)
                .header("Upload-Length", upload.length())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!upload.metadata().isEmpty()) {
            answer.header("Upload-Metadata", upload.metadata());
        }
        String concatenation = UploadHeaders.concatenation(upload.purpose(), upload.parts());
        return (concatenation == null ? answer : answer.header("Upload-Concat", concatenation)).build();
    }

    /** Appends bytes at the offset where the upload stands. With the last one the file is in the draft. */
    @PATCH
    @Path("{id}")
    @Resumable
    @Consumes(UploadHeaders.PIECE)
    @Of(
            value = Void.class,
            status = 204,
            headers = {"Tus-Resumable", OFFSET, "Upload-Checksum"})
    public Response append(@PathParam("id") Id id, @Context HttpHeaders headers, InputStream body) {
        UploadDetails upload = uploads.append(caller.get(), new UploadHeaders(headers).piece(id), body);
        return told(Response.noContent(), upload).build();
    }

    /** Forgets an upload and its bytes; a file that it became stays. */
    @DELETE
    @Path("{id}")
    @Resumable
    @Of(
            value = Void.class,
            status = 204,
            headers = {"Tus-Resumable"})
    public Response discard(@PathParam("id") Id id) {
        uploads.discard(caller.get(), id);
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder told(Response.ResponseBuilder answer, UploadDetails upload) {
        if (upload.purpose() != Purpose.FINAL || upload.offset() == upload.length()) {
            answer.header(OFFSET, upload.offset());
        }
        return answer.header("Upload-Expires", HTTP_DATE.format(upload.expires()));
    }
}
