# Each target makes the environment it needs from the lock first.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# Where it is set, each of the many processes compiles all of the project again.
unexport PYTHONDONTWRITEBYTECODE
LOCK = $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --custom-compile-command "make lock" pyproject.toml

.PHONY: serve build test check fix import todo changes addresses bench lighthouse why fuzz lock schema pictures clean

# A broken link in a hand-written page stops a build, but not a preview.
serve: .venv/site.stamp ## 预览：改了数据会自动刷新
	$(BIN)/mkdocs serve --no-strict

build: .venv/site.stamp ## 生成网站，放在 site/
	$(BIN)/mkdocs build

test: .venv/browser.stamp ## 全部测试
	$(BIN)/pytest -n auto

check: .venv/dev.stamp ## 提交前的检查：格式、类型、脚本、数据、工作流
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/oxlint --deny-warnings scripts tests docs/assets benchmarks
	$(BIN)/python scripts/gen_pages.py --check
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/mistake.yml .github/ISSUE_TEMPLATE/search.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet --pedantic .github

fix: .venv/site.stamp ## 改好写法上一定没错的地方（编码、全角冒号、空格、短横），再检查
	@$(BIN)/python scripts/gen_pages.py --check --fix $${DATA_DIR:+"$$DATA_DIR"}
	@$(BIN)/python scripts/gen_pages.py --completions $${DATA_DIR:+"$$DATA_DIR"}

import: .venv/import.stamp ## 把公文做成一份要点：make import FILE=要点.docx PLAN=2019
	@$(BIN)/python scripts/gen_pages.py --import "$$FILE" --plan "$$PLAN" $${DATA_DIR:+"$$DATA_DIR"} $${DRY_RUN:+--dry-run}

todo: .venv/site.stamp ## 列出还能补充什么，最有用的在前
	$(BIN)/python scripts/gen_pages.py --todo

changes: .venv/site.stamp ## 和主分支相比改了什么，给看的人；别的起点用 make changes BASE=提交
	$(BIN)/python scripts/changes_since.py $(BASE)

addresses: .venv/site.stamp ## 把现在的网址记进 data/addresses.yml，以后一个也不会丢
	$(BIN)/python scripts/gen_pages.py --addresses

bench: .venv/browser.stamp ## 和不带本项目的 MkDocs 比速度和搜索；别的数据的网页用 make bench BENCH=pages DATA_DIR=…
	$(BIN)/python -m benchmarks $(BENCH)

lighthouse: .venv/browser.stamp ## Lighthouse 给首页、条目、全文和读者页打分（手机，要连得上 npm）
	$(BIN)/python -m benchmarks.lighthouse

why: .venv/dev.stamp ## 一个词为什么搜到这些：make why Q="高中"
	$(BIN)/python -m benchmarks.why "$(Q)"

fuzz: .venv/dev.stamp ## 随机弄坏数据文件，看检查受不受得住：make fuzz FUZZ="--count 1000"
	PYTHONPATH=scripts:tests $(BIN)/python -m fuzz $(FUZZ)

schema: .venv/site.stamp ## 字段或编号改了以后，重写编辑器补全用的 JSON Schema
	$(BIN)/python scripts/gen_pages.py --schema schemas
	$(BIN)/python scripts/gen_pages.py --completions

pictures: .venv/browser.stamp ## 重画“怎样改内容”里的图
	PYTHONPATH=scripts:tests $(BIN)/python -m pictures

lock: .venv/dev.stamp ## 升级依赖
	$(BIN)/pip install --quiet uv
	$(LOCK) --upgrade --output-file requirements.txt
	$(LOCK) --upgrade --group import --output-file requirements-import.txt
	$(LOCK) --upgrade --group dev --output-file requirements-dev.txt

clean: ## 删去环境和生成的文件
	rm -rf .venv .cache site

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更高版本；可以用 make PYTHON=python3.11 指定。" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	touch $@

.venv/site.stamp: requirements.txt | .venv/python.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/import.stamp: requirements-import.txt .venv/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-import.txt
	touch $@

.venv/dev.stamp: requirements-dev.txt .venv/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

.venv/browser.stamp: tests/editor/package-lock.json .venv/dev.stamp
	$(BIN)/python tests/browser.py
	$(BIN)/python tests/language_server.py
	touch $@
