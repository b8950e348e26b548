package org.wellspring.web.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.Organisations.Placed;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

/**
 * Places drawn without a map behind them: each district as the hull of its schools, each school as a point. North is up; a
 * degree of longitude is as wide as it is at the latitude in the middle.
 */
public record Plot(List<Area> areas, List<Point> points) {

    public static final int WIDTH = 560;
    public static final int HEIGHT = 380;

    private static final int MARGIN = 40;

    /** Fewer give no area. */
    private static final int CORNERS = 3;

    public Plot {
        areas = List.copyOf(areas);
        points = List.copyOf(points);
    }

    /** @param outline for the {@code points} of a polygon */
    public record Area(LocalizedText name, String outline, String x, String y) {}

    public record Point(Id id, LocalizedText name, String x, String y, boolean here) {}

    /** @param here which of them the page is about; null for none */
    public static Plot of(List<Placed> placed, @Nullable Id here) {
        if (placed.isEmpty()) {
            return new Plot(List.of(), List.of());
        }
        Frame frame = Frame.around(placed.stream().map(Placed::place).toList());
        Map<LocalizedText, List<double[]>> districts = new LinkedHashMap<>();
        List<Point> points = new ArrayList<>();
        for (Placed one : placed) {
            double[] spot = frame.spot(one.place());
            points.add(new Point(
                    one.id(), one.name(), text(spot[0]), text(spot[1]), one.id().equals(here)));
            if (!one.district().isEmpty()) {
                districts
                        .computeIfAbsent(one.district(), name -> new ArrayList<>())
                        .add(spot);
            }
        }
        points.sort(Comparator.comparing(Point::here));
        List<Area> areas = districts.entrySet().stream()
                .filter(district -> district.getValue().size() >= CORNERS)
                .map(district -> area(district.getKey(), district.getValue()))
                .toList();
        return new Plot(areas, points);
    }

    private static Area area(LocalizedText name, List<double[]> spots) {
        StringBuilder outline = new StringBuilder();
        hull(spots)
                .forEach(corner -> outline.append(text(corner[0]))
                        .append(',')
                        .append(text(corner[1]))
                        .append(' '));
        double x = spots.stream().mapToDouble(spot -> spot[0]).average().orElse(0);
        double y = spots.stream().mapToDouble(spot -> spot[1]).average().orElse(0);
        return new Area(name, outline.toString().strip(), text(x), text(y));
    }

    /** The convex hull, by Andrew's monotone chain. */
    static List<double[]> hull(List<double[]> spots) {
        List<double[]> sorted = new ArrayList<>(spots);
        sorted.sort(Comparator.<double[]>comparingDouble(spot -> spot[0]).thenComparingDouble(spot -> spot[1]));
        List<double[]> lower = chain(sorted);
        java.util.Collections.reverse(sorted);
        List<double[]> upper = chain(sorted);
        lower.remove(lower.size() - 1);
        upper.remove(upper.size() - 1);
        lower.addAll(upper);
        return lower;
    }

    private static List<double[]> chain(List<double[]> sorted) {
        List<double[]> chain = new ArrayList<>();
        for (double[] spot : sorted) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), spot) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(spot);
        }
        return chain;
    }

    private static double turn(double[] from, double[] over, double[] to) {
        return (over[0] - from[0]) * (to[1] - from[1]) - (over[1] - from[1]) * (to[0] - from[0]);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** How degrees become units of the drawing. */
    private record Frame(double west, double north, double scale, double stretch, double left, double top) {

        static Frame around(List<Place> places) {
            double west = places.stream().mapToDouble(Place::longitude).min().orElse(0);
            double east = places.stream().mapToDouble(Place::longitude).max().orElse(0);
            double south = places.stream().mapToDouble(Place::latitude).min().orElse(0);
            double north = places.stream().mapToDouble(Place::latitude).max().orElse(0);
            double stretch = Math.max(0.01, Math.cos(Math.toRadians((north + south) / 2)));
            double wide = Math.max((east - west) * stretch, 1e-6);
            double high = Math.max(north - south, 1e-6);
            double scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
            if (places.size() == 1) {
                return new Frame(west, north, 0, stretch, WIDTH / 2.0, HEIGHT / 2.0);
            }
            return new Frame(west, north, scale, stretch, (WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2);
        }

        double[] spot(Place place) {
            return new double[] {
                left + (place.longitude() - west) * stretch * scale, top + (north - place.latitude()) * scale
            };
        }
    }
}
