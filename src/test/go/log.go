// A second opinion on logs by Go's golang.org/x/mod/sumdb (tlog, note), which Go's own checksum database is read with.
//
//	log check FOLDER KEY [OLDER]     checks every record, the tree head, the note, and that it continues a checkpoint
//	log write FOLDER SEED COUNT      writes a log and prints proofs from it
//	log roots HEX...                 prints the root over the first 1, 2, 3 and so on leaves
//
// A folder is laid out by C2SP tlog-tiles. Go's own layout has the tile's height in paths, and other data tiles.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	args := os.Args[1:]
	switch {
	case len(args) >= 3 && args[0] == "check":
		check(folder(args[1]), args[2], args[3:])
	case len(args) == 4 && args[0] == "write":
		write(folder(args[1]), args[2], must(strconv.ParseInt(args[3], 10, 64)))
	case len(args) >= 1 && args[0] == "roots":
		roots(args[1:])
	default:
		fail("usage: log check FOLDER KEY [OLDER] | log write FOLDER SEED COUNT | log roots HEX...")
	}
}

func fail(format string, a ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", a...)
	os.Exit(1)
}

func must[T any](value T, err error) T {
	if err != nil {
		fail("%v", err)
	}
	return value
}

// A folder is a tlog.TileReader over files.
type folder string

func (f folder) Height() int { return height }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

// Of Go's tile/8/LEVEL/INDEX the height goes; level -1 is entries here.
func (f folder) path(t tlog.Tile) string {
	path := strings.Replace(t.Path(), "tile/8/", "tile/", 1)
	return filepath.Join(string(f), strings.Replace(path, "tile/data/", "tile/entries/", 1))
}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(f.path(t))
		if err != nil {
			return nil, err
		}
		if len(data) != t.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", f.path(t), len(data))
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) save(t tlog.Tile, data []byte) {
	must(0, os.MkdirAll(filepath.Dir(f.path(t)), 0o755))
	must(0, os.WriteFile(f.path(t), data, 0o644))
}

func (f folder) entries(index, width int64) [][]byte {
	bundle := must(os.ReadFile(f.path(tlog.Tile{H: height, L: -1, N: index, W: int(width)})))
	var entries [][]byte
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			fail("entries %d break off", index)
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		entries = append(entries, bundle[2:end])
		bundle = bundle[end:]
	}
	if len(entries) != int(width) {
		fail("entries %d: found %d, expected %d", index, len(entries), width)
	}
	return entries
}

// The tree of a checkpoint that the key signed.
func open(file string, verifier note.Verifier) tlog.Tree {
	signed := must(note.Open(must(os.ReadFile(file)), note.VerifierList(verifier)))
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		fail("%s: not a checkpoint of %s", file, verifier.Name())
	}
	return tlog.Tree{N: must(strconv.ParseInt(lines[1], 10, 64)), Hash: must(tlog.ParseHash(lines[2]))}
}

func check(f folder, key string, older []string) {
	verifier := must(note.NewVerifier(strings.TrimSpace(string(must(os.ReadFile(key))))))
	tree := open(filepath.Join(string(f), "checkpoint"), verifier)
	reader := tlog.TileHashReader(tree, f)
	if must(tlog.TreeHash(tree.N, reader)) != tree.Hash {
		fail("the tiles have another tree head")
	}
	for from := int64(0); from < tree.N; from += 1 << height {
		width := tree.N - from
		if width > 1<<height {
			width = 1 << height
		}
		for i, entry := range f.entries(from>>height, width) {
			index := from + int64(i)
			proof := must(tlog.ProveRecord(tree.N, index, reader))
			must(0, tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
		}
	}
	for _, file := range older {
		old := open(file, verifier)
		proof := must(tlog.ProveTree(tree.N, old.N, reader))
		must(0, tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	}
	fmt.Printf("%d %s\n", tree.N, tree.Hash)
}

// Entries are of many lengths, none of them too.
func entry(seed string, index int64) []byte {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%s %d", seed, index)))
	return bytes.Repeat(sum[:], 2)[:sum[0]%65]
}

// Hashes in memory, in Go's order of storage.
type storage []tlog.Hash

func (s storage) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, index := range indexes {
		all = append(all, s[index])
	}
	return all, nil
}

// Where a key comes from that is the same for the same seed.
type endless struct{ seed string }

func (e endless) Read(p []byte) (int, error) {
	sum := sha256.Sum256([]byte(e.seed))
	return copy(p, sum[:]), nil
}

func write(f folder, seed string, count int64) {
	secret, key, err := note.GenerateKey(endless{seed}, "go.example/log")
	must(0, err)
	signer := must(note.NewSigner(secret))
	must(0, os.MkdirAll(string(f), 0o755))
	must(0, os.WriteFile(filepath.Join(string(f), "key.pub"), []byte(key+"\n"), 0o644))
	var hashes storage
	var bundle []byte
	for index := int64(0); index < count; index++ {
		record := entry(seed, index)
		hashes = append(hashes, must(tlog.StoredHashes(index, record, hashes))...)
		bundle = append(binary.BigEndian.AppendUint16(bundle, uint16(len(record))), record...)
		if width := index%(1<<height) + 1; width == 1<<height || index+1 == count {
			f.save(tlog.Tile{H: height, L: -1, N: index >> height, W: int(width)}, bundle)
			bundle = nil
		}
		if index == count/3 {
			f.publish("older", index+1, hashes, signer)
		}
	}
	for level := uint(0); count>>(height*level) > 0; level++ {
		nodes := count >> (height * level)
		for index := int64(0); index<<height < nodes; index++ {
			width := nodes - index<<height
			if width > 1<<height {
				width = 1 << height
			}
			tile := tlog.Tile{H: height, L: int(level), N: index, W: int(width)}
			f.save(tile, must(tlog.ReadTileData(tile, hashes)))
		}
	}
	f.publish("checkpoint", count, hashes, signer)
	for i := int64(0); i < 50; i++ {
		index := i * 7919 % count
		print("record", index, must(tlog.ProveRecord(count, index, hashes)))
		print("tree", index+1, must(tlog.ProveTree(count, index+1, hashes)))
	}
}

func (f folder) publish(name string, size int64, hashes storage, signer note.Signer) {
	root := must(tlog.TreeHash(size, hashes))
	text := fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), size, root)
	signed := must(note.Sign(&note.Note{Text: text}, signer))
	must(0, os.WriteFile(filepath.Join(string(f), name), signed, 0o644))
}

func print(kind string, index int64, proof []tlog.Hash) {
	fmt.Printf("%s %d", kind, index)
	for _, hash := range proof {
		fmt.Printf(" %s", base64.StdEncoding.EncodeToString(hash[:]))
	}
	fmt.Println()
}

func roots(leaves []string) {
	var hashes storage
	for index, leaf := range leaves {
		record := must(hex.DecodeString(leaf))
		hashes = append(hashes, must(tlog.StoredHashes(int64(index), record, hashes))...)
		root := must(tlog.TreeHash(int64(index+1), hashes))
		fmt.Println(hex.EncodeToString(root[:]))
	}
}
