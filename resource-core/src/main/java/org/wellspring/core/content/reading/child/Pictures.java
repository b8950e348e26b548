package org.wellspring.core.content.reading.child;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.wellspring.core.content.reading.child.Reader.Order;

/** Makes a small picture of a file: its first page, the image itself, or the picture that an office program put into it. */
final class Pictures {

    /** More than any camera makes. */
    private static final long MOST_PIXELS = 300_000_000L;

    private static final long LARGEST_INSIDE = 8L << 20;

    private Pictures() {}

    /** {@link Picture#NONE} for whatever has none, or none that can be made. */
    static Picture of(Order order) {
        try {
            Optional<BufferedImage> image = drawn(order.file(), order.mediaType());
            return image.isPresent() ? small(image.get()) : Picture.NONE;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Picture.NONE;
        }
    }

    private static Optional<BufferedImage> drawn(Path file, String type) throws IOException {
        if (type.equals("application/pdf")) {
            return Optional.of(firstPage(file));
        }
        if (type.startsWith("image/")) {
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                return image(in);
            }
        }
        if (type.endsWith("presentationml.presentation")) {
            Optional<BufferedImage> kept = inside(file);
            return kept.isPresent() ? kept : firstSlide(file);
        }
        return type.startsWith("application/") ? inside(file) : Optional.empty();
    }

    private static BufferedImage firstPage(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDRectangle box = document.getPage(0).getCropBox();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float scale = Picture.LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            return renderer.renderImage(0, scale, ImageType.RGB);
        }
    }

    private static Optional<BufferedImage> firstSlide(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XMLSlideShow show = new XMLSlideShow(in)) {
            if (show.getSlides().isEmpty()) {
                return Optional.empty();
            }
            Dimension size = show.getPageSize();
            double scale = Picture.LONGEST_SIDE / Math.max(1, Math.max(size.getWidth(), size.getHeight()));
            BufferedImage image = new BufferedImage(
                    Math.max(1, (int) (size.getWidth() * scale)),
                    Math.max(1, (int) (size.getHeight() * scale)),
                    BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.scale(scale, scale);
            show.getSlides().get(0).draw(pen);
            pen.dispose();
            return Optional.of(image);
        }
    }

    /** Reads no more pixels than needed. */
    private static Optional<BufferedImage> image(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * Picture.LONGEST_SIDE));
            some.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, some));
        } finally {
            reader.dispose();
        }
    }

    private static Optional<BufferedImage> inside(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Optional<? extends ZipEntry> found = zip.stream()
                    .limit(5_000)
                    .filter(entry -> isPreview(entry.getName()) && entry.getSize() < LARGEST_INSIDE)
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream bytes = zip.getInputStream(found.get());
                    ImageInputStream in = ImageIO.createImageInputStream(
                            new ByteArrayInputStream(bytes.readNBytes((int) LARGEST_INSIDE)))) {
                return image(in);
            }
        }
    }

    /** Of Office Open XML, of OpenDocument, and what most EPUBs call their cover. */
    private static boolean isPreview(String name) {
        return name.matches("docProps/thumbnail\\.(jpeg|jpg|png)|Thumbnails/thumbnail\\.png|(.*/)?cover\\.(jpe?g|png)");
    }

    private static Picture small(BufferedImage image) throws IOException {
        double scale = Math.min(1.0, (double) Picture.LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", bytes);
        return new Picture(width, height, Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}
