package org.wellspring.web.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures of the product, read and compressed once. The address of each carries a digest of
 * its bytes, so that a browser may keep it for ever and still never shows an old one.
 */
@ApplicationScoped
public class Assets {

    private static final int DIGEST_LETTERS = 12;

    private static final Pattern OF_A_VERSION = Pattern.compile("vendor/[^/]+/[0-9]+(?:\\.[0-9]+)+/.+");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /** @param name below {@code /assets/}, for example {@code wellspring.css} */
    public String address(String name) {
        return find(name).map(Asset::address).orElseThrow(() -> new IllegalArgumentException("no asset named " + name));
    }

    /** By its own name, or by the name with a digest in it. */
    Optional<Asset> find(String name) {
        Optional<Asset> kept = known.get(name);
        if (kept == null) {
            // what does not exist is not remembered: the names come from outside
            kept = read(name);
            kept.ifPresent(asset -> known.put(name, Optional.of(asset)));
        }
        return kept;
    }

    private Optional<Asset> read(String name) {
        if (name.isEmpty() || name.endsWith("/")) {
            return Optional.empty();
        }
        try (InputStream file = context.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] bytes = file.readAllBytes();
            String type = type(name);
            return Optional.of(new Asset(fingerprinted(name, digest(bytes)), type, bytes, compressed(type, bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** Servers differ in what they know; a browser takes a module only under its right type. */
    private String type(String name) {
        return name.endsWith(".mjs")
                ? "text/javascript"
                : Optional.ofNullable(context.getMimeType(name)).orElse("application/octet-stream");
    }

    private static String fingerprinted(String name, String digest) {
        int dot = name.lastIndexOf('.');
        return "/assets/" + name.substring(0, dot) + "." + digest + name.substring(dot);
    }

    /** The plain name inside a name with a digest. */
    static Optional<String> plain(String name) {
        int last = name.lastIndexOf('.');
        int before = last < 0 ? -1 : name.lastIndexOf('.', last - 1);
        return before < 0 || last - before != DIGEST_LETTERS + 1
                ? Optional.empty()
                : Optional.of(name.substring(0, before) + name.substring(last));
    }

    /**
     * Whether the folder says of which version of a library the file is: its bytes are then lasting like those behind a
     * digest. Some libraries find their parts by relative names, which can bear none.
     */
    static boolean isOfAVersion(String name) {
        return OF_A_VERSION.matcher(name).matches();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] compressed(String type, byte[] bytes) throws IOException {
        if (!type.startsWith("text/") && !type.contains("javascript") && !type.contains("svg")) {
            return bytes;
        }
        var smaller = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(smaller)) {
            gzip.write(bytes);
        }
        return smaller.size() < bytes.length ? smaller.toByteArray() : bytes;
    }

    /** One file, as it is sent. */
    static final class Asset {

        private final String address;
        private final String type;
        private final byte[] bytes;
        private final byte[] gzip;

        /** @param gzip the same as {@code bytes} where compressing gains nothing */
        Asset(String address, String type, byte[] bytes, byte[] gzip) {
            this.address = address;
            this.type = type;
            this.bytes = bytes;
            this.gzip = gzip;
        }

        String address() {
            return address;
        }

        String type() {
            return type;
        }

        boolean isCompressed() {
            return gzip != bytes;
        }

        byte[] body(boolean compressed) {
            return compressed ? gzip : bytes;
        }
    }
}
