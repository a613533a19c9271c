package dev.botkit.bench;

import java.util.ArrayList;
import java.util.List;

/** What the rounds of one variant of one operation gave. */
final class Measured {

    private final List<Double> micros = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void add(double roundMicros, double roundBytes) {
        micros.add(roundMicros);
        bytes.add(roundBytes);
    }

    double micros() {
        return median(micros);
    }

    double kibibytes() {
        return median(bytes) / 1024;
    }

    /** The median of the rounds' ratios: what slows the machine down for a while slows both sides of a round. */
    double ratioTo(Measured base) {
        return median(ratios(base));
    }

    /** Half of the rounds' ratios are no further than this from their median. */
    double spreadTo(Measured base) {
        double ratio = ratioTo(base);
        return median(ratios(base).stream().map(each -> Math.abs(each - ratio)).toList());
    }

    private List<Double> ratios(Measured base) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < micros.size(); round++) {
            ratios.add(micros.get(round) / base.micros.get(round));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
