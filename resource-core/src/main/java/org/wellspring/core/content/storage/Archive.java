package org.wellspring.core.content.storage;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.api.model.VersionNum;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wellspring.core.shared.disk.Durable;

/**
 * The lasting place of published files: an OCFL 1.1 storage root (<a href="https://ocfl.io/1.1/spec/">specification</a>),
 * one object for each resource. Its versions bring the published versions, and what became of the resource since. In an object,
 * documents such as {@code metadata.json} are its records and {@code files/} holds its files under their own paths. Digests are SHA-256 throughout, so that
 * one digest follows a file from its upload to its download.
 *
 * <p>The library promises no durability and may leave an object half written when the process dies. Here the caller says
 * how many versions it knows to be complete; whatever lies beyond them is removed before the next one is written, and a new
 * one counts only when every file, folder and name of it is on the disk.
 */
public final class Archive {

    public static final String FILES = "files/";

    private static final Pattern DECLARATION = Pattern.compile("0=ocfl_.*|ocfl_.*|[0-9]{4}-.*\\.md|extensions");

    /** By which a storage root is told (OCFL 1.1 section 4). */
    private static final String NAMASTE = "0=ocfl_1.1";

    private final Path root;
    private final Path work;
    private final OcflRepository repository;
    private final HashedNTupleLayoutExtension layout = layout();

    /**
     * @param root of the OCFL storage, created when missing
     * @param work on the same volume, used by nobody else; what an earlier process left there is removed
     */
    public Archive(Path root, Path work) {
        this.root = root;
        this.work = work;
        try {
            Durable.deleteTree(work);
            Durable.createDirectories(work);
            Durable.createDirectories(root);
            if (isBare(root)) {
                declare(root, work);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        this.repository = open(root, work);
    }

    private static OcflRepository open(Path root, Path work) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(layoutConfig())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1)
                        .setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha256))
                .storage(storage -> storage.fileSystem(root))
                .workDir(work)
                .build();
    }

    /**
     * Writes nothing into the storage root, which is to hold objects and nothing else at any time.
     *
     * @throws IOException when nothing could be archived
     */
    public void tryOut() throws IOException {
        Durable.requireWritable(root);
        Durable.requireWritable(work);
        if (!Files.isReadable(root.resolve(NAMASTE))) {
            throw new NoSuchFileException(NAMASTE);
        }
    }

    /** Without objects: nothing but what makes a folder a storage root, and perhaps not all of it. */
    private static boolean isBare(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            return children.map(child -> child.getFileName().toString()).allMatch(DECLARATION.asMatchPredicate());
        }
    }

    /** What makes the folder a storage root are several files (OCFL 1.1 section 4): made aside, they come all at once. */
    private static void declare(Path root, Path work) throws IOException {
        Path fresh = work.resolve("root");
        Path passing = work.resolve("passing");
        Durable.createDirectories(fresh);
        Durable.createDirectories(passing);
        open(fresh, passing).close();
        syncDeclarations(fresh);
        Durable.deleteTree(root);
        Durable.move(fresh, root);
        Durable.deleteTree(passing);
    }

    private static HashedNTupleLayoutConfig layoutConfig() {
        return new HashedNTupleLayoutConfig().setDigestAlgorithm(DigestAlgorithmRegistry.sha256);
    }

    private static HashedNTupleLayoutExtension layout() {
        var layout = new HashedNTupleLayoutExtension();
        layout.init(layoutConfig());
        return layout;
    }

    private static void syncDeclarations(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.filter(Files::isRegularFile).toList()) {
                Durable.sync(child);
            }
        }
        Path extensions = root.resolve("extensions");
        if (Files.isDirectory(extensions)) {
            Durable.syncTree(extensions);
        }
        Durable.sync(root);
    }

    /**
     * A version on its way into the archive.
     *
     * @param object the identifier of the object
     * @param complete how many versions of the object are known to be complete; this one becomes the next
     * @param files in any order; paths are unique
     * @param documents beside the files, by name, written in UTF-8
     */
    public record Accession(
            String object,
            int complete,
            List<Source> files,
            Map<String, String> documents,
            String message,
            Instant at) {}

    /** @param bytes where they lie now, in the staging area or in the archive itself */
    public record Source(String path, Path bytes, String sha256) {}

    /**
     * Writes the version and answers when it is durable. May be repeated after any failure.
     *
     * @return the place of each file below the root, by its path
     * @throws IOException when a file's bytes no longer have their digest, or the storage fails; the object then holds the
     *     complete versions and nothing else counts
     */
    public Map<String, String> add(Accession accession) throws IOException {
        ArchivedObject object = new ArchivedObject(root, layout.mapObjectId(accession.object()));
        object.keepOnly(accession.complete());
        repository.invalidateCache(accession.object());
        VersionInfo info = new VersionInfo()
                .setUser("Wellspring", "urn:wellspring")
                .setMessage(accession.message())
                .setCreated(accession.at().atOffset(ZoneOffset.UTC));
        repository.updateObject(
                ObjectVersionId.head(accession.object()),
                info,
                updater -> fill(updater, accession, present(accession)));
        Map<String, String> places = places(accession);
        object.sync(accession.complete() + 1);
        return places;
    }

    public Path path(String place) {
        return root.resolve(place);
    }

    /** The folder of an object below a root, whether it is there or not. */
    public static Path folder(Path root, String object) {
        return root.resolve(layout().mapObjectId(object));
    }

    /** Brings an object that was copied while it grew back to its complete versions. */
    public void keepOnly(String object, int complete) throws IOException {
        new ArchivedObject(root, layout.mapObjectId(object)).keepOnly(complete);
        repository.invalidateCache(object);
    }

    /** Bytes the object has already are shown again, not copied. */
    private void fill(OcflObjectUpdater updater, Accession accession, Map<String, Place> present) {
        updater.clearVersionState();
        accession
                .documents()
                .forEach((name, text) ->
                        updater.writeFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name));
        for (Source source : accession.files()) {
            Place there = present.get(source.sha256());
            if (there == null) {
                updater.addPath(source.bytes(), FILES + source.path());
            } else {
                updater.reinstateFile(there.version(), there.path(), FILES + source.path());
            }
        }
    }

    private record Place(VersionNum version, String path) {}

    private Map<String, Place> present(Accession accession) {
        Map<String, Place> byDigest = new HashMap<>();
        if (accession.complete() > 0) {
            repository
                    .describeObject(accession.object())
                    .getVersionMap()
                    .forEach((number, version) -> version.getFiles()
                            .forEach(file -> byDigest.put(
                                    file.getFixity().get(DigestAlgorithmRegistry.sha256),
                                    new Place(number, file.getPath()))));
        }
        return byDigest;
    }

    /** Where each file lies now; every one must have the digest it arrived with. */
    private Map<String, String> places(Accession accession) throws IOException {
        var version = repository.describeVersion(ObjectVersionId.version(accession.object(), accession.complete() + 1));
        Map<String, String> places = new TreeMap<>();
        for (Source source : accession.files()) {
            var file = version.getFile(FILES + source.path());
            String digest = file.getFixity().get(DigestAlgorithmRegistry.sha256);
            if (!source.sha256().equals(digest)) {
                throw new IOException(
                        "A file of " + accession.object() + " no longer has its digest " + source.sha256());
            }
            places.put(source.path(), file.getStorageRelativePath());
        }
        return places;
    }
}
