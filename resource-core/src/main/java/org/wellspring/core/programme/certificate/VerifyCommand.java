package org.wellspring.core.programme.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.api.programme.Certificates.Content;
import org.wellspring.api.programme.Certificates.Outcome;
import org.wellspring.api.programme.Certificates.Verdict;
import org.wellspring.api.shared.LocalizedText;

/**
 * {@code bin/admin certificate verify FILE [--keys FILE]}: whether a file is a certificate of ours, and what it certifies. Needs
 * neither the product nor its database nor a network, only the public keys.
 */
public final class VerifyCommand implements DatabaseCommand {

    private static final List<String> WORDS = List.of("certificate", "verify");

    private static final String KEYS = "--keys";

    @Override
    public String usage() {
        return "certificate verify FILE [--keys FILE]";
    }

    @Override
    public Optional<List<String>> answer(List<String> typed) {
        boolean plain = typed.size() == 3;
        boolean named = typed.size() == 5 && typed.get(3).equals(KEYS);
        if (!(plain || named) || !typed.subList(0, 2).equals(WORDS)) {
            return Optional.empty();
        }
        return Optional.of(plain ? List.of(typed.get(2)) : List.of(typed.get(2), typed.get(4)));
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws IOException {
        Path keys = arguments.size() > 1 ? Path.of(arguments.get(1)) : KeyChange.file(place);
        Verdict verdict = Verification.of(
                text(Path.of(arguments.get(0))), PublishedKeys.read(keys).keys());
        Content content = verdict.content();
        if (content == null) {
            out.println(sentence(verdict.outcome(), keys));
            return AdministratorCommand.BROKEN;
        }
        out.println("The certificate is genuine.");
        tell(content, out);
        return AdministratorCommand.FINE;
    }

    /** Byte by byte, because a certificate is plain ASCII and whatever else the file holds must not be mended in reading. */
    private static String text(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new IllegalStateException("There is no file " + file + ".");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private static String sentence(Outcome outcome, Path keys) {
        return switch (outcome) {
            case GENUINE -> "The certificate is genuine.";
            case UNREADABLE -> "This is NOT a certificate, or not in the very form in which it was issued.";
            case KEY_UNKNOWN -> "The key of this certificate is NOT among those in " + keys + ".";
            case CHANGED -> "This certificate was CHANGED: it is not what was signed.";
            case KEY_DISTRUSTED -> "The key of this certificate is NOT TRUSTED any more; ask for a new certificate.";
            case KEY_NOT_IN_USE -> "This certificate says that it was issued when its key was NOT in use.";
        };
    }

    private static void tell(Content content, PrintStream out) {
        line(out, "number", content.number());
        lines(out, "honour", content.honour());
        lines(out, "held by", content.holder());
        lines(out, "what exactly", content.subject());
        lines(out, "district", content.district());
        line(out, "since", content.since().toString());
        line(out, "until", content.until() == null ? "without an end" : "before " + content.until());
        lines(out, "issued by", content.issuer());
        line(out, "issued", content.issued() + ", when it stood as " + content.standing());
        if (content.fictional()) {
            line(out, "note", "the organisation is made up, for a demonstration");
        }
        line(out, "today", content.register().isEmpty() ? "see the register" : "see " + content.register());
    }

    private static void lines(PrintStream out, String name, LocalizedText text) {
        text.values().forEach((tag, words) -> line(out, name, words + " [" + tag + "]"));
    }

    private static void line(PrintStream out, String name, String words) {
        out.println((name + ":").concat(" ".repeat(14 - name.length() - 1)) + words);
    }
}
