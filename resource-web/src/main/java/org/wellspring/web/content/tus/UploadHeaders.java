package org.wellspring.web.content.tus;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.Checksum;
import org.wellspring.api.content.Uploads.Piece;
import org.wellspring.api.content.Uploads.Purpose;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** What a request says in the headers of tus. @param headers of the request */
record UploadHeaders(HttpHeaders headers) {

    static final String PIECE = "application/offset+octet-stream";

    /** By the names that tus gives them. */
    static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512", "md5", "MD5");

    static final String UPLOADS = "/api/uploads/";

    private static final int LONGEST_METADATA = 8_192;

    /** Of a final upload, which tus names by its parts. */
    private static final String FINAL = "final;";

    /** The metadata names the resource and the path; {@code relativePath} and {@code filename} are what other clients send. */
    BeginUpload begin() {
        String metadata = Optional.ofNullable(header("Upload-Metadata")).orElse("");
        Map<String, String> told = metadata(metadata);
        String concatenation = Optional.ofNullable(header("Upload-Concat")).orElse("");
        boolean whole = concatenation.isEmpty();
        boolean isFinal = concatenation.startsWith(FINAL);
        if (!whole && !isFinal && !concatenation.equals("partial")) {
            throw unreadable("Upload-Concat");
        }
        String path = Stream.of("path", "relativePath", "filename", "name")
                .map(name -> told.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty() && !value.equals("null"))
                .findFirst()
                .orElse("");
        return new BeginUpload(
                resource(told),
                path,
                isFinal ? 0 : number("Upload-Length"),
                whole ? Purpose.WHOLE : isFinal ? Purpose.FINAL : Purpose.PARTIAL,
                isFinal ? parts(concatenation.substring(FINAL.length())) : List.of(),
                metadata);
    }

    Piece piece(Id upload) {
        return new Piece(upload, number("Upload-Offset"), length(), checksum());
    }

    /** A beginning that already brings bytes (creation-with-upload). */
    Piece firstPiece(Id upload) {
        return new Piece(upload, 0, length(), checksum());
    }

    /** @throws ProblemException {@code UNSUPPORTED_TYPE} for bytes of another type than tus says */
    boolean bringsBytes() {
        String type = header(HttpHeaders.CONTENT_TYPE);
        if (PIECE.equals(type)) {
            return true;
        }
        if (length() > 0) {
            throw new ProblemException(SharedProblem.UNSUPPORTED_TYPE);
        }
        return false;
    }

    /** How an upload's purpose is told; null for a whole file. */
    static @Nullable String concatenation(Purpose purpose, List<Id> parts) {
        return switch (purpose) {
            case WHOLE -> null;
            case PARTIAL -> "partial";
            case FINAL ->
                FINAL
                        + String.join(
                                " ", parts.stream().map(part -> UPLOADS + part).toList());
        };
    }

    /** Pairs of a key and a value in base64, divided by commas. */
    static Map<String, String> metadata(String header) {
        Map<String, String> told = new LinkedHashMap<>();
        if (header.length() > LONGEST_METADATA) {
            throw unreadable("Upload-Metadata");
        }
        for (String pair : header.isBlank() ? new String[0] : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts[0].isEmpty() || told.containsKey(parts[0])) {
                throw unreadable("Upload-Metadata");
            }
            told.put(
                    parts[0],
                    parts.length == 1 ? "" : new String(base64(parts[1], "Upload-Metadata"), StandardCharsets.UTF_8));
        }
        return told;
    }

    private static Id resource(Map<String, String> told) {
        String resource = told.getOrDefault("resource", "");
        if (resource.isEmpty()) {
            throw unreadable("Upload-Metadata");
        }
        return Id.parse(resource);
    }

    /** The parts' addresses, whole or from the root, divided by blanks. */
    private static List<Id> parts(String addresses) {
        return Arrays.stream(addresses.strip().split(" +", -1))
                .map(address -> {
                    int at = address.lastIndexOf(UPLOADS);
                    if (at < 0) {
                        throw new ProblemException(ContentProblem.UPLOAD_PARTS);
                    }
                    return Id.parse(address.substring(at + UPLOADS.length()));
                })
                .toList();
    }

    private @Nullable Checksum checksum() {
        String header = header("Upload-Checksum");
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" ", 2);
        String algorithm = ALGORITHMS.get(parts[0]);
        if (algorithm == null || parts.length < 2) {
            throw new ProblemException(ContentProblem.CHECKSUM_UNREADABLE);
        }
        return new Checksum(algorithm, HexFormat.of().formatHex(base64(parts[1], "Upload-Checksum")));
    }

    private long length() {
        String length = header(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }

    private long number(String name) {
        String value = header(name);
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw unreadable(name);
        }
        return Long.parseLong(value);
    }

    private @Nullable String header(String name) {
        return headers.getHeaderString(name);
    }

    private static byte[] base64(String text, String name) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw unreadable(name);
        }
    }

    private static ProblemException unreadable(String name) {
        return new ProblemException(SharedProblem.BAD_PARAMETER, name);
    }
}
