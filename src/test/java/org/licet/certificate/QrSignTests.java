package org.licet.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a telephone reads off the first page, by a library of other people than those who draw. */
class QrSignTests {
  private static final String ADDRESS =
      "https://licet.example/attestations/0193585e-8a40-7c11-9b1e-6a2f1d0c7e55";
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {150, 300, 600})
  void theSignOnTheFirstPageIsTheAttestationsAddress(int dotsPerInch) throws Exception {
    PrintedFile printed = PrintedFile.print(folder, Examples.denial());

    assertThat(read(printed, dotsPerInch)).isEqualTo(ADDRESS);
  }

  @Test
  void theAddressStandsInTheRecordToo() {
    assertThat(PrintedFile.print(folder, Examples.permit()).text()).contains(ADDRESS);
  }

  private String read(PrintedFile printed, int dotsPerInch) throws Exception {
    String resolution = String.valueOf(dotsPerInch);
    printed.poppler("pdftoppm", "-r", resolution, "-png", "-singlefile", "certificate.pdf", "page");
    BufferedImage page = ImageIO.read(folder.resolve("page.png").toFile());
    int width = page.getWidth();
    int height = page.getHeight();
    int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
    return decode(new RGBLuminanceSource(width, height, pixels)).getText();
  }

  private static Result decode(LuminanceSource source) throws ReaderException {
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
  }
}
